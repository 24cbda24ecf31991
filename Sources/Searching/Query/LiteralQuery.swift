internal import Text

/// Pasted text: its words and nothing else.
enum LiteralQuery {
  static func parse(
    _ text: String, match: QueryRequest.Matching
  ) throws(SearchFailure) -> ParsedQuery {
    let whole = TextSpan(0, text.utf8.count)
    let words = QueryWord.words(in: text)
    guard !words.isEmpty else {
      let isEmpty = text.allSatisfy(\.isWhitespace)
      guard isEmpty else {
        throw .syntax([QueryError(.empty, "no word in the text", at: whole)])
      }
      return ParsedQuery(root: QueryNode(.everything, at: whole), notes: [])
    }
    let limit = match == .any ? QueryLimits.literalWords : QueryLimits.clauses
    let distinct = Set(words).count
    guard distinct <= limit else {
      let message = "the text has \(distinct) different words; the limit is \(limit)"
      let hint = match == .any ? "shorten it" : "up to \(QueryLimits.literalWords) with --any"
      throw .syntax([QueryError(.limit, message, at: whole, hint: hint)])
    }
    let nodes = words.map { QueryNode(.word($0), at: whole) }
    return ParsedQuery(root: match == .any ? .or(nodes) : .and(nodes), notes: [])
  }
}
