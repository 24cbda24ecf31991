/// What was asked for on the command line.
struct Arguments {
  /// Shared data: `entities` and `articles` lie in it.
  var data = ""
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
  /// Whether only the catalogue is counted.
  var catalogue = false

  static let usage = """
    usage: EntitiesEvaluation --data FOLDER [--sentences FILE]... [--misses] [--answers FILE]
           EntitiesEvaluation --top N --folder FOLDER
           EntitiesEvaluation --catalogue
    """

  /// Nil where the words make no sense.
  init?(_ words: [String]) {
    var words = words[...]
    while let flag = words.popFirst() {
      switch flag {
      case "--misses": misses = true
      case "--catalogue": catalogue = true
      default:
        guard let value = words.popFirst(), set(flag, to: value) else { return nil }
      }
    }
    guard catalogue || !data.isEmpty, (top == nil) == (folder == nil) else { return nil }
  }

  private mutating func set(_ flag: String, to value: String) -> Bool {
    switch flag {
    case "--data": data = value
    case "--sentences": sentences.append(value)
    case "--answers": answers = value
    case "--top":
      top = Int(value)
      return top != nil
    case "--folder": folder = value
    default: return false
    }
    return true
  }
}
