internal import Markup
internal import Text

/// Makes a text normal, marks what is not the article, and tells its language.
package struct Cleaner: Sendable {
  private let repeated: RepeatedSentences

  /// `repeated`: the sentences that sources repeat, gathered beforehand and frozen.
  package init(repeated: RepeatedSentences) {
    self.repeated = repeated
  }

  /// Knows no source's habits.
  package init() {
    self.init(repeated: .none)
  }

  package func clean(_ article: Article) -> CleanedArticle {
    let title = TokenizedText(TextNormalizer.line(article.title))
    let text = TextNormalizer.body(article.text)
    let body = TokenizedText(
      text,
      marked: Boilerplate.marks(in: text, title: title.text, of: article, repeated: repeated))
    let unmarked = body.tokens.filter { !body.isMarked($0) }
    return CleanedArticle(
      ownID: article.ownID, title: title, body: body, date: article.date,
      authors: article.authors.map(TextNormalizer.line),
      source: article.source.map(TextNormalizer.line), url: article.url,
      tags: article.tags.map(TextNormalizer.line), declaredLanguage: article.declaredLanguage,
      metadata: article.metadata, language: Self.language(title, body),
      isThin: Self.isThin(body, unmarked: unmarked.count),
      fingerprint: Fingerprint(words: unmarked.lazy.map(\.word)),
      wordCount: title.tokens.count + unmarked.count)
  }

  /// Of the unmarked text, with the title before it.
  private static func language(_ title: TokenizedText, _ body: TokenizedText) -> String {
    LanguageDetector.language(of: title.text + "\n" + body.unmarkedText)
  }

  /// Fewer words are no article.
  private static let thinWords = 20
  /// Nor are these behind a wall.
  private static let thinWordsBehindWall = 150

  private static func isThin(_ body: TokenizedText, unmarked: Int) -> Bool {
    if unmarked < thinWords { return true }
    let walls = body.marked.count { $0.reason == .paywall || $0.reason == .consent }
    return walls >= 2 && (unmarked < thinWordsBehindWall || walls >= 8)
  }
}
