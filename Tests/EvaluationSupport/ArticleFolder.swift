package import Corpus
internal import Foundation
internal import Identifiers

/// Reads and cleans articles as indexing does.
package struct ArticleFolder {
  private let reader = ArticleReader(
    today: CalendarDay(number: Int(Date().timeIntervalSince1970) / 86_400))

  package init() {}

  /// The article of a file that holds one, or the first of it; nothing is known of its source.
  package func article(_ path: String) throws -> CleanedArticle? {
    var first: CleanedArticle?
    _ = try reader.read(path) { article in
      if first == nil { first = Cleaner().clean(article) }
    }
    return first
  }

  /// All the articles below a folder, without the sentences that their sources repeat; what cannot
  /// be read is left out.
  package func articles(below folder: String) -> [CleanedArticle] {
    var articles: [Article] = []
    for file in FolderWalk([folder], excluding: []).listing().files {
      _ = try? reader.read(file.path) { articles.append($0) }
    }
    var statistics = SentenceStatistics()
    for article in articles { statistics.add(article) }
    let cleaner = Cleaner(repeated: statistics.repeated)
    return articles.map(cleaner.clean)
  }
}
