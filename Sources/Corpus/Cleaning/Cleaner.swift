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
    let words = Self.unmarkedWords(of: body)
    return CleanedArticle(
      ownID: article.ownID, title: title, body: body,
      sourceMap: article.origin.flatMap { SourceAligner.map(of: text, from: $0) },
      date: article.date,
      authors: article.authors.map(TextNormalizer.line),
      source: article.source.map(TextNormalizer.line), url: article.url,
      tags: article.tags.map(TextNormalizer.line), declaredLanguage: article.declaredLanguage,
      metadata: article.metadata,
      language: ArticleLanguage.code(
        title: title, body: body, declared: article.declaredLanguage),
      thin: ThinPage.reason(title: title.text, body: body, words: words.count),
      fingerprint: Fingerprint(words: words),
      wordCount: title.tokens.count + words.count)
  }

  private static func unmarkedWords(of body: TokenizedText) -> [String] {
    var words: [String] = []
    words.reserveCapacity(body.tokens.count)
    var marks = body.marked[...]
    for token in body.tokens {
      while let mark = marks.first, mark.span.end <= token.span.start { marks.removeFirst() }
      if marks.first?.span.contains(token.span.start) != true { words.append(token.word) }
    }
    return words
  }
}
