import Identifiers
import TestSupport
import Testing

@testable import Corpus

/// Reads files that a test writes, as of 1 June 2025.
struct ReaderFixture {
  let folder: TemporaryFolder
  let reader: ArticleReader

  init(map: FieldMap = .usual, limits: ReadLimits = .standard) throws {
    folder = try TemporaryFolder()
    let today = try #require(CalendarDay(year: 2025, month: 6, day: 1))
    reader = ArticleReader(today: today, map: map, limits: limits)
  }

  func read(
    _ name: String, _ content: some Sequence<UInt8>
  ) throws -> (articles: [Article], report: ReadReport) {
    let path = try folder.write(name, content)
    var articles: [Article] = []
    let report = try reader.read(path) { articles.append($0) }
    return (articles, report)
  }

  func read(_ name: String, _ text: String) throws -> (articles: [Article], report: ReadReport) {
    try read(name, text.utf8)
  }

  /// The only article of a file.
  func article(_ name: String, _ text: String) throws -> Article {
    let found = try read(name, text)
    #expect(found.articles.count == 1)
    return try #require(found.articles.first)
  }
}
