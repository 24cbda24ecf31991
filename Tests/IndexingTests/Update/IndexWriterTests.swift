import Corpus
import Identifiers
import IndexFormat
import Platform
import Testing

@testable import Indexing

@Suite("An index writer")
struct IndexWriterTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  private static func article(_ id: String?, _ text: String) -> Article {
    var article = Article(title: "T", text: text)
    article.ownID = id
    return article
  }

  @Test func `makes the index that it adds to`() throws {
    var writer = try IndexWriter(opening: fixture.index)
    let report = try writer.update(
      articles: [Self.article("a", "alpha"), Self.article("b", "beta")], deleting: [])
    #expect((report.added, report.replaced, report.generation) == (2, 0, "1.2"))
    #expect(try fixture.ids() == ["a", "b"])
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  @Test func `replaces, leaves and deletes by id`() throws {
    var writer = try IndexWriter(opening: fixture.index)
    _ = try writer.update(
      articles: ["a", "b", "c"].map { (id: String) in Self.article(id, "text of \(id)") },
      deleting: [])
    let report = try writer.update(
      articles: [Self.article("a", "other"), Self.article("b", "text of b")],
      deleting: [ArticleID("c"), ArticleID("nope")])
    #expect(
      (report.added, report.replaced, report.unchanged, report.deleted) == (0, 1, 1, 1))
    #expect(report.missing == ["nope"])
    #expect(try fixture.articles().mapValues(\.text) == ["a": "other", "b": "text of b"])
  }

  @Test func `counts no commit where nothing changed`() throws {
    try fixture.add("a", "alpha")
    try fixture.add("a", "alpha")
    #expect(try fixture.label() == "1.2")
  }

  @Test func `keeps the last of two articles of one id`() throws {
    var writer = try IndexWriter(opening: fixture.index)
    let report = try writer.update(
      articles: [Self.article("a", "first"), Self.article("a", "second")], deleting: [])
    #expect((report.added, report.replaced) == (1, 1))
    #expect(try fixture.articles()["a"]?.text == "second")
  }

  @Test func `names an article without an id by its address or its text`() throws {
    var linked = Self.article(nil, "gamma")
    linked.url = "https://example.org/a"
    var writer = try IndexWriter(opening: fixture.index)
    for _ in 0..<2 {
      _ = try writer.update(articles: [linked, Self.article(nil, "delta")], deleting: [])
    }
    #expect(
      try fixture.ids() == ["add-563b82ca06d437daa7d2ac4b2c17cfba", "https://example.org/a"])
  }

  @Test func `replaces an article that came from a file`() throws {
    try fixture.write("a.jsonl", IndexRunTests.lines(["x", "y"]))
    _ = try fixture.run()
    try fixture.add("x", "corrected")
    #expect(try fixture.articles()["x"]?.text == "corrected")
    // The file may change: what was added stays.
    try fixture.write("a.jsonl", IndexRunTests.lines(["x", "y"], title: "new"))
    let summary = try fixture.run()
    #expect((summary.changed, summary.skipped.count) == (1, 1))
    #expect(try fixture.articles()["x"]?.text == "corrected")
  }

  @Test func `takes turns with other writers`() throws {
    let fixture = fixture
    Threads.concurrently(4) { thread in
      for round in 0..<5 {
        do { try fixture.add("t\(thread)r\(round)", Fixture.words(thread * 10 + round)) } catch {
          Issue.record(error)
        }
      }
    }
    #expect(try fixture.ids().count == 20)
    #expect(try fixture.label() == "1.21")
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  @Test func `commits an update of more than a batch`() throws {
    var writer = try IndexWriter(opening: fixture.index)
    let report = try writer.update(
      articles: (0..<620).map { Self.article("n\($0)", "w\($0) v\($0)") },
      deleting: [ArticleID("n3")])
    #expect((report.added, report.deleted, report.generation) == (620, 1, "1.3"))
    #expect(try fixture.ids().count == 619)
  }
}
