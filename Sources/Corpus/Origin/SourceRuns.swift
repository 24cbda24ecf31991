internal import Text

/// Gathers the runs of a source map from what an aligner matched.
struct SourceRuns {
  private(set) var runs: [SourceMap.Run] = []
  private let characters: SourceCharacters
  private var cursor = 0

  init(_ characters: SourceCharacters) {
    self.characters = characters
  }

  /// Adds one match; they come in the order of the text.
  mutating func add(_ match: SourceAligner.Match) {
    guard match.text.count == match.source.count else {
      if let source = characters.source(of: match.source, &cursor) { add(match.text, source) }
      return
    }
    let shift = match.text.lowerBound - match.source.lowerBound
    var next = match.source.lowerBound
    while next < match.source.upperBound {
      let piece = characters.piece(at: next, &cursor)
      let end = min(piece.start + piece.count, match.source.upperBound)
      add((next + shift)..<(end + shift), piece.source(next..<end))
      next = end
    }
  }

  /// Joins what goes on at the same rate.
  private mutating func add(_ text: Range<Int>, _ source: Range<Int>) {
    guard !source.isEmpty else { return }
    var run = SourceMap.Run(
      text: TextSpan(text.lowerBound, text.upperBound),
      source: TextSpan(source.lowerBound, source.upperBound))
    if let last = runs.last, last.text.end == run.text.start, last.source.end == run.source.start,
      last.text.count * run.source.count == run.text.count * last.source.count
    {
      runs.removeLast()
      run = SourceMap.Run(
        text: TextSpan(last.text.start, run.text.end),
        source: TextSpan(last.source.start, run.source.end))
    }
    runs.append(run)
  }
}
