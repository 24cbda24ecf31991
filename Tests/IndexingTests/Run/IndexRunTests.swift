import Foundation
import IndexFormat
import Testing

@testable import Indexing

@Suite("A run")
struct IndexRunTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  @Test func `indexes each article of a folder under its name`() throws {
    try fixture.write("news/one.md", Fixture.article(1))
    try fixture.write("two.md", Fixture.article(2))
    let summary = try fixture.run()
    #expect(try fixture.ids() == ["corpus/news/one.md", "corpus/two.md"])
    #expect((summary.files, summary.added, summary.skipped.count) == (2, 2, 0))
    #expect(summary.generation == "1.1")
    #expect(try fixture.articles()["corpus/two.md"]?.title == "Article 2")
  }

  @Test func `touches nothing where nothing changed`() throws {
    try fixture.writeArticles(20)
    _ = try fixture.run()
    let summary = try fixture.run()
    #expect(summary.generation == "1.1")
    #expect((summary.unchangedFiles, summary.articles) == (20, 0))
  }

  @Test func `replaces the article of a file that changed, and no other`() throws {
    try fixture.writeArticles(3)
    _ = try fixture.run()
    try fixture.write("a0001.md", Fixture.article(77))
    let summary = try fixture.run()
    #expect((summary.added, summary.changed, summary.unchangedFiles) == (0, 1, 2))
    #expect(summary.generation == "1.2")
    let titles = try fixture.articles().mapValues(\.title)
    #expect(
      titles == [
        "corpus/a0000.md": "Article 0", "corpus/a0001.md": "Article 77",
        "corpus/a0002.md": "Article 2",
      ])
  }

  @Test func `takes a file whose time alone changed as it is`() throws {
    try fixture.writeArticles(1)
    _ = try fixture.run()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: fixture.corpus + "/a0000.md")
    #expect(try fixture.run().articles == 0)
    let label = try fixture.label()
    _ = try fixture.run()
    #expect(try fixture.label() == label)
  }

  @Test func `deletes the articles that vanished from a file`() throws {
    try fixture.write("all.jsonl", Self.lines(["x", "y", "z"]))
    _ = try fixture.run()
    #expect(try fixture.ids() == ["x", "y", "z"])
    try fixture.write("all.jsonl", Self.lines(["x", "z"]))
    let summary = try fixture.run()
    // The bytes of z stand elsewhere now, and its source map with them.
    #expect((summary.deleted, summary.changed, summary.unchanged) == (1, 1, 1))
    #expect(try fixture.ids() == ["x", "z"])
  }

  @Test func `keeps the articles of gone files until it prunes`() throws {
    try fixture.writeArticles(3)
    _ = try fixture.run()
    try fixture.remove("a0001.md")
    #expect(try fixture.run().pruned == 0)
    #expect(try fixture.ids().count == 3)
    #expect(try fixture.run(prune: true).pruned == 1)
    #expect(try fixture.ids() == ["corpus/a0000.md", "corpus/a0002.md"])
  }

  @Test func `prunes only under the paths given`() throws {
    try fixture.write("left/a.md", Fixture.article(1))
    try fixture.write("right/b.md", Fixture.article(2))
    _ = try fixture.run()
    try fixture.remove("left/a.md")
    try fixture.remove("right/b.md")
    #expect(try fixture.run(["corpus/left"], prune: true).pruned == 1)
    #expect(try fixture.ids() == ["corpus/right/b.md"])
  }

  @Test func `keeps the id that a file first got`() throws {
    try fixture.write("news/a.md", Fixture.article(1))
    _ = try fixture.run(["corpus/news"])
    #expect(try fixture.ids() == ["news/a.md"])
    try fixture.write("news/a.md", Fixture.article(9))
    let summary = try fixture.run(["corpus"])
    #expect((summary.added, summary.changed) == (0, 1))
    #expect(try fixture.ids() == ["news/a.md"])
  }

  @Test func `numbers the articles of a file that have no id`() throws {
    try fixture.write("feed.jsonl", "{\"title\":\"One\",\"text\":\"alpha\"}\n")
    _ = try fixture.run()
    #expect(try fixture.ids() == ["corpus/feed.jsonl"])
    try fixture.write(
      "feed.jsonl",
      "{\"title\":\"One\",\"text\":\"alpha\"}\n{\"title\":\"Two\",\"text\":\"beta\"}\n")
    _ = try fixture.run()
    #expect(try fixture.ids() == ["corpus/feed.jsonl", "corpus/feed.jsonl#2"])
    try fixture.write(
      "more.jsonl",
      "{\"title\":\"A\",\"text\":\"gamma\"}\n{\"title\":\"B\",\"text\":\"delta\"}\n")
    _ = try fixture.run()
    #expect(try fixture.ids().suffix(2) == ["corpus/more.jsonl#1", "corpus/more.jsonl#2"])
  }

  @Test(arguments: [false, true])
  func `reports a second article of an id and keeps the first`(isInPlace: Bool) throws {
    if isInPlace {
      try fixture.writeArticles(1)
      _ = try fixture.run()
    }
    try fixture.write("b.jsonl", Self.lines(["x"], title: "first"))
    try fixture.write("c.jsonl", Self.lines(["x"], title: "second"))
    let summary = try fixture.run()
    #expect(try fixture.articles()["x"]?.title == "first x")
    #expect(summary.skipped.map { $0.path.suffix(7) } == ["c.jsonl"])
    #expect(summary.skipped.first?.reason.contains("b.jsonl, which stays") == true)
    // The report is repeated, and the second comes in when the first is gone.
    #expect(try fixture.run().skipped == summary.skipped)
    try fixture.remove("b.jsonl")
    _ = try fixture.run(prune: true)
    #expect(try fixture.articles()["x"]?.title == "second x")
  }

  @Test func `follows a file that was moved`() throws {
    try fixture.write("old.jsonl", Self.lines(["x"]))
    _ = try fixture.run()
    try fixture.remove("old.jsonl")
    try fixture.write("new.jsonl", Self.lines(["x"]))
    let summary = try fixture.run(prune: true)
    #expect((summary.changed, summary.pruned, summary.skipped.count) == (1, 0, 0))
    #expect(try fixture.articles()["x"]?.path?.hasSuffix("new.jsonl") == true)
  }

  @Test func `takes ids that are longer than a term`() throws {
    let long = String(repeating: "é", count: 300)
    try fixture.write("a.jsonl", Self.lines([long, long + "b"]))
    #expect(try fixture.run().added == 2)
    #expect(try fixture.ids() == [long, long + "b"])
    try fixture.write("a.jsonl", Self.lines([long], title: "new"))
    let summary = try fixture.run()
    #expect((summary.changed, summary.deleted) == (1, 1))
  }

  @Test func `reads nothing of an index among its files`() throws {
    try fixture.write("a.md", Fixture.article(1))
    for _ in 0..<2 {
      let summary = try fixture.run(["."])
      #expect((summary.files, summary.skipped.count) == (1, 0))
    }
  }

  @Test func `leaves out what is excluded`() throws {
    try fixture.write("a.md", Fixture.article(1))
    try fixture.write("draft.md", Fixture.article(2))
    _ = try fixture.run(excludes: ["draft.*"])
    #expect(try fixture.ids() == ["corpus/a.md"])
  }

  @Test(arguments: [false, true])
  func `reads a file of many articles`(isInPlace: Bool) throws {
    if isInPlace {
      try fixture.writeArticles(1)
      _ = try fixture.run()
    }
    let ids = (0..<1_203).map { "n\($0)" }
    try fixture.write("many.jsonl", Self.lines(ids + ["n7"]))
    let summary = try fixture.run()
    #expect(summary.added == 1_203)
    #expect(
      summary.skipped.map(\.reason) == [
        "article 1204 has the id n7 of an earlier one in the file, which stays"
      ])
    #expect(try fixture.ids().count == 1_203 + (isInPlace ? 1 : 0))
    try fixture.write("many.jsonl", Self.lines(Array(ids.dropLast(3))))
    let second = try fixture.run()
    #expect((second.deleted, second.unchanged) == (3, 1_200))
    #expect(try fixture.run().unchangedFiles == (isInPlace ? 2 : 1))
  }

  @Test func `counts the entities of what it read, and which the index did not know`() throws {
    try fixture.write("a.md", "# One\n\nMicrosoft said so. \(Fixture.words(1))\n")
    let first = try fixture.run()
    #expect((first.entities, first.newEntities) == (1, 1))
    try fixture.write("b.md", "# Two\n\nMicrosoft and Google said so. \(Fixture.words(2))\n")
    let second = try fixture.run()
    #expect((second.entities, second.newEntities) == (2, 1))
    #expect(try fixture.run(rebuild: true).newEntities == nil)
  }

  @Test func `publishes nothing where there is no article`() throws {
    try fixture.write("empty.md", "")
    let summary = try fixture.run()
    #expect(summary.generation == nil)
    #expect(summary.skipped.count == 1)
    #expect(try fixture.index.current() == nil)
  }

  @Test func `tells how far it has come`() throws {
    try fixture.writeArticles(30)
    let told = Shared<[IndexProgress]>([])
    _ = try fixture.indexRun().run { progress in told.withLock { $0.append(progress) } }
    var phases: [IndexProgress.Phase] = []
    for progress in told.withLock({ $0 }) where phases.last != progress.phase {
      phases.append(progress.phase)
    }
    #expect(
      phases == [.listing, .reading, .merging, .stories, .replaying, .facets, .publishing])
  }

  /// Articles as JSON Lines.
  static func lines(_ ids: [String], title: String = "t") -> String {
    ids.map { id in
      let words = (0..<40).map { "\(id.prefix(8))q\($0)" }.joined(separator: " ")
      return "{\"id\":\"\(id)\",\"title\":\"\(title) \(id.prefix(8))\",\"text\":\"\(words)\"}\n"
    }.joined()
  }
}
