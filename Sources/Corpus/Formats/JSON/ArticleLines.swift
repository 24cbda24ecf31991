package import Identifiers
internal import Markup

/// Reads articles written as JSON Lines, as `add` takes them: one object a line, with the field
/// names that every reader of ours knows.
package struct ArticleLines: Sendable {
  private let rules: FieldRules
  private let limits: ReadLimits

  package init(today: CalendarDay, map: FieldMap = .usual, limits: ReadLimits = .standard) {
    self.init(FieldRules(dates: DateReader(today: today), map: map), limits: limits)
  }

  init(_ rules: FieldRules, limits: ReadLimits) {
    self.rules = rules
    self.limits = limits
  }

  /// The article of one line, with what had to be ignored in it.
  package func article(
    in line: [UInt8]
  ) throws(ReadFailure) -> (article: Article, notes: [ReadNote]) {
    guard line.count <= limits.record else { throw .tooLarge(limit: limits.record) }
    let text = try JSONText(line)
    let value: JSONValue
    do throws(JSONParser.Failure) {
      value = try JSONParser.value(of: text.bytes)
    } catch {
      throw .malformed(place: "column \(error.offset + 1)", what: error.what)
    }
    guard case .object(let members) = value else {
      throw .noArticle(what: "the line is not an object")
    }
    let source = text.source(at: .start(of: 0))
    switch JSONReader.entry(members, [], place: nil, from: source, rules) {
    case .article(var article, let notes):
      let cuts = article.bound(to: limits)
      return (article, text.notes + notes + cuts)
    case .note(let note), .unread(let note): throw .noArticle(what: note.message)
    }
  }

  /// Reads all of a file descriptor, such as standard input, line by line, unpacking gzip.
  ///
  /// Each line that is not blank is given with its number from 1: an article, or why there is none.
  package func read(
    descriptor: Int32, _ body: (Int, Result<Article, ReadFailure>, [ReadNote]) throws -> Void
  ) throws(ReadFailure) {
    let bytes = FileBytes(descriptor: descriptor, limits: limits)
    try read(LineReader(bytes, limit: limits.record)) {
      number, outcome, notes throws(ReadFailure) in
      do {
        try body(number, outcome, notes)
      } catch {
        throw .receiver(error)
      }
    }
  }

  func read(
    _ lines: consuming LineReader,
    _ body: (Int, Result<Article, ReadFailure>, [ReadNote]) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    while let line = try lines.next() {
      guard case .bytes(let bytes) = line else {
        try body(lines.number, .failure(.tooLarge(limit: limits.record)), [])
        continue
      }
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      do throws(ReadFailure) {
        var found = try article(in: bytes)
        found.article.origin?.start = lines.offset
        try body(lines.number, .success(found.article), found.notes)
      } catch {
        if case .receiver = error { throw error }
        try body(lines.number, .failure(error), [])
      }
    }
  }
}
