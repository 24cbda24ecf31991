import Foundation
import Identifiers
import IndexFormat
import Testing

@testable import Indexing

@Suite("Compaction")
struct CompactTests {
  @Test func `keeps every article and the commit in a new generation`() throws {
    let fixture = try Fixture()
    try fixture.writeArticles(5)
    _ = try fixture.run()
    try fixture.add("x", Fixture.words(9))
    try fixture.delete("corpus/a0002.md")
    let before = try fixture.articles()
    let report = try Compact.compact(fixture.index) { _ in }
    #expect(report.generation == "2.3")
    #expect(try fixture.articles() == before)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
    #expect(try fixture.run().unchangedFiles == 5)
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.index.path)
    #expect(
      names.sorted() == [
        "CURRENT", "build.lock", "g000001", "g000002", "write.lock", "write.turn",
      ])
  }

  @Test func `leaves an index sound whose last article was deleted`() throws {
    let fixture = try Fixture()
    try fixture.writeArticles(2)
    _ = try fixture.run()
    try fixture.add("x", Fixture.words(9))
    try fixture.delete("x")
    _ = try Compact.compact(fixture.index) { _ in }
    #expect(try Verify.verify(fixture.index) { _ in } == [])
    try fixture.add("y", Fixture.words(9))
    #expect(try fixture.articles().count == 3)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }
}
