@testable import Corpus
@testable import Identifiers
@testable import Text

/// The articles of some folders, cleaned and split into words, as recognition is given them.
struct SampleTexts {
  struct Article {
    let title: TokenizedText
    let body: TokenizedText
    let language: String
  }

  let articles: [Article]
  /// Of titles and bodies.
  let bytes: Int

  init(under paths: [String]) {
    let reader = ArticleReader(today: CalendarDay(number: 21_000))
    let cleaner = Cleaner()
    var articles: [Article] = []
    for file in FolderWalk(paths, excluding: []).listing().files {
      _ = try? reader.read(file.path) { article in
        let cleaned = cleaner.clean(article)
        articles.append(
          Article(title: cleaned.title, body: cleaned.body, language: cleaned.language))
      }
    }
    self.articles = articles
    bytes = articles.reduce(0) { $0 + $1.title.text.utf8.count + $1.body.text.utf8.count }
  }
}
