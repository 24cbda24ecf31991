/// What was asked for on the command line.
struct Arguments {
  /// A folder of pages, `NAME.html` or `NAME.html.gz`.
  var pages = ""
  /// JSON from names of pages to what is on them.
  var truth = ""
  /// A table of titles and dates that are added to the truth.
  var facts: String?
  /// Whether what was missed is listed.
  var misses = false
  /// Where what was found is written, in the form of the truth.
  var output: String?

  static let usage = """
    usage: HTMLEvaluation --pages FOLDER --truth FILE [--facts FILE] [--misses] [--output FILE]
    """

  /// Nil where the words make no sense.
  init?(_ words: [String]) {
    var words = words[...]
    while let flag = words.popFirst() {
      if flag == "--misses" {
        misses = true
        continue
      }
      guard let value = words.popFirst() else { return nil }
      switch flag {
      case "--pages": pages = value
      case "--truth": truth = value
      case "--facts": facts = value
      case "--output": output = value
      default: return nil
      }
    }
    guard !pages.isEmpty, !truth.isEmpty else { return nil }
  }
}
