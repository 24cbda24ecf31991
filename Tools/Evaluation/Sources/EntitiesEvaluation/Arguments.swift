/// What was asked for on the command line.
struct Arguments {
  /// Shared data: `entities` and `articles` lie in it.
  var data = ""
  /// Articles of the shared data that we marked, beside those that came marked.
  var marks: [String] = []
  /// Sentences of our own, marked in the same form.
  var sentences: [String] = []
  /// Whether what was missed and what is wrong is listed.
  var misses = false
  /// Where the answers are written that `score.py docs` takes.
  var answers: String?
  /// How many of the most frequent entities of each kind are printed; nothing else is then done.
  var top: Int?
  /// The articles for them.
  var folder: String?
  /// The folder of a catalogue that is counted; nothing else is then done.
  var catalogue: String?

  static let usage = """
    usage: EntitiesEvaluation --data FOLDER [--marks FILE]... [--sentences FILE]... [--misses] [--answers FILE]
           EntitiesEvaluation --top N --folder FOLDER
           EntitiesEvaluation --catalogue FOLDER
    """

  /// Nil where the words make no sense.
  init?(_ words: [String]) {
    var words = words[...]
    while let flag = words.popFirst() {
      if flag == "--misses" {
        misses = true
        continue
      }
      guard let value = words.popFirst(), set(flag, to: value) else { return nil }
    }
    guard catalogue != nil || !data.isEmpty, (top == nil) == (folder == nil) else { return nil }
  }

  private mutating func set(_ flag: String, to value: String) -> Bool {
    switch flag {
    case "--data": data = value
    case "--marks": marks.append(value)
    case "--sentences": sentences.append(value)
    case "--answers": answers = value
    case "--top":
      top = Int(value)
      return top != nil
    case "--folder": folder = value
    case "--catalogue": catalogue = value
    default: return false
    }
    return true
  }
}
