internal import Text

/// The two parts of an article with the language they are in.
struct ArticleText: Sendable {
  let title: TokenizedText
  let body: TokenizedText
  /// An ISO 639-1 code, or `und`.
  let language: String

  subscript(_ part: ArticlePart) -> TokenizedText {
    switch part {
    case .title: title
    case .body: body
    }
  }
}

extension TokenizedText {
  /// Whether exactly one space stands between two tokens; false at the ends of the text.
  func isTouching(_ left: Int, _ right: Int) -> Bool {
    guard left >= 0, right < tokens.count else { return false }
    let (start, end) = (tokens[left].span.end, tokens[right].span.start)
    return end == start + 1 && text.piece(TextSpan(start, end)).utf8.first == UInt8(ascii: " ")
  }
}

extension String {
  /// The text of a span of this text.
  func piece(_ span: TextSpan) -> Substring {
    let start = utf8.index(startIndex, offsetBy: span.start)
    return self[start..<utf8.index(start, offsetBy: span.count)]
  }
}
