internal import Text

/// Reads the query language by recursive descent.
///
/// It never stops at an error: it notes it and goes on with what is left, so that all errors are
/// told at once, and so that what it returns is the repaired query of the lenient syntax.
struct QueryParser {
  var scanner: QueryScanner
  let match: QueryRequest.Matching
  let dates: DateReader
  private(set) var errors: [QueryError] = []
  private(set) var notes: [String] = []
  private var depth = 0
  /// Set where reading ended before the end of the text: no more errors are told.
  private var isStopped = false
  private var clauses = 0
  private let end: Int

  init(_ text: String, match: QueryRequest.Matching, dates: DateReader) {
    scanner = QueryScanner(text)
    self.match = match
    self.dates = dates
    end = text.utf8.count
  }

  mutating func parse() -> QueryNode {
    var parts: [QueryNode] = []
    while true {
      if let part = either() { parts.append(part) }
      guard !scanner.isAtEnd else { break }
      let start = scanner.offset
      scanner.advance()
      fail(
        .unclosed, "a closing bracket without an opening one",
        at: TextSpan(start, scanner.offset), hint: "remove it, or put the text in quotes")
    }
    if clauses > QueryLimits.clauses {
      fail(
        .limit, "the query has \(clauses) clauses; the limit is \(QueryLimits.clauses)",
        at: TextSpan(0, end), hint: "pasted text is searched with --any --literal")
    }
    guard !parts.isEmpty else { return QueryNode(.everything, at: TextSpan(0, end)) }
    return .and(parts)
  }

  mutating func fail(
    _ code: QueryError.Code, _ message: String, at span: TextSpan, hint: String? = nil
  ) {
    guard !isStopped else { return }
    errors.append(QueryError(code, message, at: span, hint: hint))
  }

  mutating func note(_ text: String) {
    if !notes.contains(text) { notes.append(text) }
  }

  /// Counts a leaf of the tree.
  mutating func countClause() { clauses += 1 }

  /// Reads something that stands inside something else; nil when too deep, where reading ends.
  mutating func nested(
    at span: TextSpan, _ body: (inout QueryParser) -> QueryNode?
  ) -> QueryNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth > QueryLimits.depth else { return body(&self) }
    fail(
      .limit, "brackets and NOT stand more than \(QueryLimits.depth) deep", at: span,
      hint: "write the query flatter")
    isStopped = true
    scanner.moveToEnd()
    return nil
  }

  static func tooLong(_ text: String) -> QueryError {
    QueryError(
      .limit,
      "the query has \(text.utf8.count) bytes; the limit is \(QueryLimits.bytes)",
      at: TextSpan(QueryLimits.bytes, text.utf8.count), hint: "shorten it")
  }
}
