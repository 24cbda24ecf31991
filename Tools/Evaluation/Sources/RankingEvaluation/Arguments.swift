/// What was asked for on the command line.
struct Arguments {
  /// Folders of judged collections.
  var collections: [String] = []
  /// Where the rankings of others lie, a folder for each collection.
  var peerRuns: String?

  static let usage = "usage: RankingEvaluation [--peer-runs FOLDER] COLLECTION..."

  /// Nil where the words make no sense.
  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      guard word == "--peer-runs" else {
        guard !word.hasPrefix("-") else { return nil }
        collections.append(word)
        continue
      }
      guard let folder = words.popFirst() else { return nil }
      peerRuns = folder
    }
    if collections.isEmpty { return nil }
  }
}
