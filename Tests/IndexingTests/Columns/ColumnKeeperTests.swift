import Corpus
import Facets
import Identifiers
import IndexFormat
import Testing
import Xapian

@testable import Indexing

@Suite("A column keeper")
struct ColumnKeeperTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  private func update(_ numbers: Range<Int>, salt: Int = 0) throws {
    var writer = try IndexWriter(opening: fixture.index)
    _ = try writer.update(
      articles: numbers.map { number in
        var article = Article(title: "n\(number)", text: "w\(number) s\(salt)")
        article.ownID = "n\(number)"
        article.tags = ["t\((number + salt) % 7)"]
        return article
      }, deleting: [])
  }

  @Test func `leaves small changes to the journals`() throws {
    try update(0..<50)
    try update(50..<60)
    #expect(try fixture.index.published().columnCommits() == [])
  }

  @Test func `writes a column when many documents changed, and prunes journals`() throws {
    for start in stride(from: 0, to: 2_500, by: 500) { try update(start..<start + 500) }
    let generation = try fixture.index.published()
    #expect(try generation.columnCommits() == [6])
    for salt in 1...5 { try update(0..<500, salt: salt) }
    #expect(try generation.columnCommits() == [6, 11])
    for salt in 6...10 { try update(0..<500, salt: salt) }
    #expect(try generation.columnCommits() == [11, 16])
    let database = try Database(path: generation.databasePath)
    #expect(try Journal.commits(in: database) == [12, 13, 14, 15, 16])
  }

  @Test func `columns after many updates equal a fresh one`() throws {
    for start in stride(from: 0, to: 2_500, by: 500) { try update(start..<start + 500) }
    var writer = try IndexWriter(opening: fixture.index)
    for salt in 1...6 {
      try update(salt * 37..<salt * 37 + 40, salt: salt)
      _ = try writer.update(articles: [], deleting: [ArticleID("n\(salt * 41)")])
    }
    try update(2_490..<2_530, salt: 9)
    #expect(try fixture.index.published().columnCommits() == [6])
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }
}
