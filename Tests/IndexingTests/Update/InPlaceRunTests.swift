import Corpus
import Foundation
import IndexFormat
import TestSupport
import Testing

@testable import Indexing

@Suite("A run in place")
struct InPlaceRunTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
    try fixture.write("first.md", Fixture.article(0))
    _ = try fixture.run()
  }

  /// Stops at the n-th question; a file of more than a batch is read in portions.
  @Test(arguments: [0, 30, 505, 720])
  func `may be stopped anywhere and goes on`(count: Int) throws {
    try fixture.write("many.jsonl", IndexRunTests.lines((0..<620).map { "m\($0)" }))
    try fixture.writeArticles(10)
    let asked = SharedWork(count: count)
    let stopped = try fixture.run(shouldStop: { asked.next() == nil })
    #expect(stopped.isStopped)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
    let before = try fixture.ids().count
    let summary = try fixture.run()
    #expect(summary.added == 631 - before)
    #expect(try fixture.ids().count == 631)
    #expect(try fixture.run().unchangedFiles == 12)
  }

  @Test func `keeps the articles of a file that can no longer be read`() throws {
    try fixture.write("first.md", "")
    try FileManager.default.removeItem(atPath: fixture.corpus + "/first.md")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.corpus + "/first.md", withDestinationPath: "/nowhere")
    let summary = try fixture.run(prune: true)
    #expect((summary.skipped.count, summary.pruned) == (1, 0))
    #expect(try fixture.ids() == ["corpus/first.md"])
  }

  @Test(arguments: [false, true])
  func `loses the article of a file that became empty`(isRebuild: Bool) throws {
    try fixture.write("second.md", Fixture.article(1))
    _ = try fixture.run()
    try fixture.write("first.md", "")
    let summary = try fixture.run(rebuild: isRebuild)
    #expect((summary.skipped.count, summary.deleted) == (1, isRebuild ? 0 : 1))
    #expect(try fixture.ids() == ["corpus/second.md"])
  }

  @Test func `lets a rebuild that runs know what it changed`() throws {
    let fixture = fixture
    let asked = SharedWork(count: 1)
    _ = try fixture.run(
      rebuild: true,
      shouldStop: {
        guard asked.next() != nil else { return false }
        do {
          try fixture.folder.write("other/late.md", Fixture.article(7))
          _ = try fixture.run(["other"])
        } catch {
          Issue.record(error)
        }
        return false
      })
    #expect(try fixture.ids() == ["corpus/first.md", "other/late.md"])
    #expect(try fixture.run(["other"]).unchangedFiles == 1)
  }
}
