import Foundation

@testable import Corpus
@testable import Identifiers

/// Reads and cleans articles as indexing does.
struct ArticleFolder {
  private let reader = ArticleReader(today: .today)

  /// The article of a file that holds one, or the first of it; nothing is known of its source.
  func article(_ path: String) throws -> CleanedArticle? {
    var first: CleanedArticle?
    _ = try reader.read(path) { article in
      if first == nil { first = Cleaner().clean(article) }
    }
    return first
  }

  /// All the articles below a folder, without the sentences that their sources repeat.
  func articles(below folder: String) -> [CleanedArticle] {
    var articles: [Article] = []
    for file in FolderWalk([folder], excluding: []).listing().files {
      do {
        _ = try reader.read(file.path) { articles.append($0) }
      } catch {
        FileHandle.standardError.write(Data("\(file.path): \(error)\n".utf8))
      }
    }
    var statistics = SentenceStatistics()
    for article in articles { statistics.add(article) }
    let cleaner = Cleaner(repeated: statistics.repeated)
    return articles.map(cleaner.clean)
  }
}

extension CalendarDay {
  static var today: CalendarDay {
    CalendarDay(number: Int(Date().timeIntervalSince1970) / 86_400)
  }
}
