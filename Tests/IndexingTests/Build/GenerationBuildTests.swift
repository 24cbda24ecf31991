import Corpus
import Foundation
import Identifiers
import IndexFormat
import Synchronization
import Testing

@testable import Indexing

@Suite("A build of a generation")
struct GenerationBuildTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  /// True from the n-th time on that it is asked.
  private static func stop(after count: Int) -> @Sendable () -> Bool {
    let asked = SharedWork(count: count)
    return { asked.next() == nil }
  }

  @Test(arguments: [0, 1, 7, 19])
  func `goes on where it was stopped`(after count: Int) throws {
    try fixture.write("first.jsonl", IndexRunTests.lines((0..<5).map { "f\($0)" }))
    try fixture.writeArticles(15)
    let stopped = try fixture.run(shardSize: 4, shouldStop: Self.stop(after: count))
    #expect(stopped.isStopped)
    #expect(try fixture.index.current() == nil)
    let summary = try fixture.run(shardSize: 4)
    #expect((summary.isStopped, summary.added) == (false, 20))
    #expect(try fixture.ids().count == 20)
    #expect(try fixture.run().unchangedFiles == 16)
  }

  @Test func `does not redo the shards that are finished`() throws {
    try fixture.writeArticles(9)
    #expect(try fixture.run(shardSize: 2, shouldStop: Self.stop(after: 7)).isStopped)
    let shards = try #require(try fixture.index.building()).shardsPath
    let finished = try FileManager.default.contentsOfDirectory(atPath: shards)
      .filter { $0.hasSuffix(".report") }.count
    // Seven articles were let through: on two threads at least two shards of two are whole.
    #expect((2...3).contains(finished))
    let asked = Atomic<Int>(0)
    let summary = try fixture.run(
      shardSize: 2,
      shouldStop: {
        asked.add(1, ordering: .relaxed)
        return false
      })
    // The last shard has one article. Afterwards the files are looked at once more, unread.
    #expect(asked.load(ordering: .relaxed) == 9 - finished * 2)
    #expect(summary.added == 9)
    #expect(try fixture.ids().count == 9)
  }

  @Test(arguments: [1, 3, 65])
  func `is the same whatever the size of its shards`(size: Int) throws {
    try fixture.write("x.jsonl", IndexRunTests.lines((0..<70).map { "x\($0)" }))
    try fixture.writeArticles(70)
    try fixture.write("z.jsonl", IndexRunTests.lines(["x3", "y"]))
    let summary = try fixture.run(shardSize: size)
    #expect((summary.added, summary.skipped.count) == (141, 1))
    #expect(try fixture.articles()["x3"]?.path?.hasSuffix("/x.jsonl") == true)
    #expect(try fixture.ids().count == 141)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
    #expect(try fixture.run().unchangedFiles == 71)
  }

  @Test func `goes on when it fails after its shards were merged`() throws {
    try fixture.writeArticles(9)
    let fixture = fixture
    // A folder stands where the column is to be written.
    #expect(throws: IndexingFailure.self) {
      try fixture.run(
        shardSize: 2,
        shouldStop: {
          guard let staging = try? fixture.index.building() else { return false }
          try? FileManager.default.createDirectory(
            atPath: staging.columnPath(1) + "/in the way", withIntermediateDirectories: true)
          return false
        })
    }
    #expect(try fixture.index.current() == nil)
    let staging = try #require(try fixture.index.building())
    try FileManager.default.removeItem(atPath: staging.columnPath(1))
    let asked = Atomic<Int>(0)
    let summary = try fixture.run(
      shardSize: 2,
      shouldStop: {
        asked.add(1, ordering: .relaxed)
        return false
      })
    #expect((summary.added, asked.load(ordering: .relaxed)) == (9, 0))
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  @Test func `does not trip over a generation that was never named`() throws {
    try fixture.writeArticles(3)
    _ = try fixture.run()
    try FileManager.default.removeItem(atPath: fixture.index.currentPath)
    #expect(try fixture.run().generation == "2.1")
    #expect(try fixture.ids().count == 3)
  }

  @Test func `sees what files did while it was stopped`() throws {
    try fixture.writeArticles(6)
    _ = try fixture.run(shouldStop: Self.stop(after: 3))
    try fixture.write("a0001.md", Fixture.article(99))
    try fixture.write("new.md", Fixture.article(50))
    try fixture.remove("a0005.md")
    _ = try fixture.run()
    let titles = try fixture.articles().mapValues(\.title)
    #expect(titles["corpus/a0001.md"] == "Article 99")
    #expect(titles["corpus/new.md"] == "Article 50")
    #expect(titles.count == 6)
  }

  @Test func `begins anew when it is to be another`() throws {
    try fixture.writeArticles(6)
    _ = try fixture.run(shouldStop: Self.stop(after: 3))
    _ = try fixture.run(excludes: ["a0000.md"])
    #expect(try fixture.ids().count == 5)
    #expect(try fixture.index.building() == nil)
  }

  @Test func `keeps articles that came by add, and those of files that are not read`() throws {
    try fixture.write("left/a.md", Fixture.article(1))
    try fixture.write("right/b.md", Fixture.article(2))
    try fixture.write("right/c.md", Fixture.article(3))
    _ = try fixture.run()
    try fixture.add("extra", Fixture.words(4))
    try fixture.remove("right/c.md")
    let summary = try fixture.run(["corpus/left"], rebuild: true)
    #expect(summary.generation == "2.1")
    #expect((summary.added, summary.kept) == (1, 3))
    #expect(
      try fixture.ids() == [
        "corpus/left/a.md", "corpus/right/b.md", "corpus/right/c.md", "extra",
      ])
    // The files that were kept are known, so they are unchanged, and prunable.
    let next = try fixture.run(prune: true)
    #expect((next.unchangedFiles, next.pruned, next.articles) == (2, 1, 0))
  }

  @Test func `drops what vanished from the files it reads`() throws {
    try fixture.write("all.jsonl", IndexRunTests.lines(["x", "y"]))
    _ = try fixture.run()
    try fixture.write("all.jsonl", IndexRunTests.lines(["y"]))
    _ = try fixture.run(rebuild: true)
    #expect(try fixture.ids() == ["y"])
  }

  @Test func `leaves an added article that has the id of a file's`() throws {
    try fixture.write("all.jsonl", IndexRunTests.lines(["x"]))
    _ = try fixture.run()
    try fixture.add("x", Fixture.words(4))
    let summary = try fixture.run(rebuild: true)
    #expect(try fixture.articles()["x"]?.path == nil)
    #expect(summary.skipped.first?.reason.contains("`dossier add`, which stays") == true)
  }

  @Test func `does not lose what is written while it runs`() throws {
    try fixture.writeArticles(8)
    _ = try fixture.run()
    try fixture.add("old", Fixture.words(100))
    try fixture.add("doomed", Fixture.words(101))
    let fixture = fixture
    let asked = SharedWork(count: 1)
    let summary = try fixture.run(
      rebuild: true,
      shouldStop: {
        guard asked.next() != nil else { return false }
        do {
          try fixture.add("new", Fixture.words(102))
          try fixture.add("old", Fixture.words(103))
          try fixture.delete("doomed")
          try fixture.delete("corpus/a0003.md")
        } catch {
          Issue.record(error)
        }
        return false
      })
    #expect(summary.generation == "2.2")
    let articles = try fixture.articles()
    #expect(articles.keys.sorted().suffix(2) == ["new", "old"])
    #expect(articles["old"]?.text == Fixture.words(103))
    #expect(articles["corpus/a0003.md"] == nil)
    #expect(articles.count == 9)
  }

  @Test func `takes over what is added before there is anything`() throws {
    try fixture.writeArticles(4)
    let fixture = fixture
    let asked = SharedWork(count: 1)
    let summary = try fixture.run(shouldStop: {
      guard asked.next() != nil else { return false }
      do { try fixture.add("early", Fixture.words(9)) } catch { Issue.record(error) }
      return false
    })
    #expect(summary.generation == "2.2")
    #expect(try fixture.ids().count == 5)
  }

  @Test func `is dropped when nobody goes on with it for days`() throws {
    try fixture.writeArticles(4)
    _ = try fixture.run(shouldStop: Self.stop(after: 2))
    AbandonedBuild.removeIfOld(fixture.index, now: .now + 2 * 24 * 3600)
    #expect(try fixture.index.building() != nil)
    let fixture = fixture
    let asked = SharedWork(count: 1)
    _ = try fixture.run(shouldStop: {
      if asked.next() != nil {
        AbandonedBuild.removeIfOld(fixture.index, now: .now + 4 * 24 * 3600)
      }
      return false
    })
    #expect(try fixture.ids().count == 4)
    _ = try fixture.run(rebuild: true, shouldStop: Self.stop(after: 2))
    AbandonedBuild.removeIfOld(fixture.index, now: .now + 4 * 24 * 3600)
    #expect(try fixture.index.building() == nil)
  }

  @Test func `removes the generation before the previous one`() throws {
    try fixture.writeArticles(2)
    _ = try fixture.run()
    _ = try fixture.run(rebuild: true)
    _ = try fixture.run(rebuild: true)
    #expect(try fixture.index.numbers() == [2, 3])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: try fixture.index.published().path)
    #expect(names.sorted() == ["facets.0000000001.column", "manifest.json", "xapian"])
  }

  @Test func `refuses a second build at the same time`() throws {
    try fixture.writeArticles(2)
    let fixture = fixture
    let refusals = Shared<[String]>([])
    _ = try fixture.run(shouldStop: {
      do {
        _ = try fixture.run()
      } catch {
        refusals.withLock { $0.append("\(error)") }
      }
      return false
    })
    let first = try #require(refusals.withLock { $0.first })
    #expect(first.contains("another build of the index"))
  }

  /// Whether the cleaner takes fingerprints.
  private static var hasFingerprints: Bool {
    !Cleaner().clean(Article(text: Fixture.words(1))).fingerprint.bandKeys.isEmpty
  }

  @Test(.enabled(if: hasFingerprints))
  func `puts near-duplicates into the story of the first published`() throws {
    let words = Fixture.words(1)
    for (name, date) in [("a", "2024-05-02"), ("b", "2024-05-01"), ("c", "2024-05-03")] {
      try fixture.write("\(name).md", "---\nid: \(name)\ndate: \(date)\n---\n\n\(words) \(name)")
    }
    try fixture.write("d.md", "---\nid: d\n---\n\n" + Fixture.words(2))
    let summary = try fixture.run()
    #expect(summary.nearDuplicates == 2)
    let b = StoryNumber(startedBy: ArticleID("b"), attempt: 0)
    let d = StoryNumber(startedBy: ArticleID("d"), attempt: 0)
    #expect(try fixture.stories() == ["a": b, "b": b, "c": b, "d": d])
    // A rebuild keeps the number, also when the one it is named after is gone.
    try fixture.remove("b.md")
    _ = try fixture.run(prune: true, rebuild: true)
    #expect(try fixture.stories() == ["a": b, "c": b, "d": d])
  }
}
