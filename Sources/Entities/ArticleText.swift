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
