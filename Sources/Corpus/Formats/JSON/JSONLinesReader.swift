/// Reads JSON Lines: an article a line, never more of the file in memory than a line.
enum JSONLinesReader {
  static func read(
    _ bytes: FileBytes, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    var isEmpty = true
    let lines = ArticleLines(facts.rules, limits: facts.limits)
    let reader = LineReader(bytes, limit: facts.limits.record)
    try lines.read(reader) { number, outcome, notes throws(ReadFailure) in
      let place = "line \(number)"
      isEmpty = false
      switch outcome {
      case .success(let article):
        try take(.article(article, notes: notes.map { $0.at(place) }))
      case .failure(let failure):
        try take(.note(ReadNote(kind: .skipped, place: place, failure.description)))
      }
    }
    if isEmpty { throw .empty }
  }
}
