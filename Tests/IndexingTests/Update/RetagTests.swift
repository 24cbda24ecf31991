import Foundation
import Identifiers
import IndexFormat
import Synchronization
import TestSupport
import Testing
import Platform
import Xapian

@testable import Indexing

@Suite("Tagging anew")
struct RetagTests {
  private let fixture: Fixture
  private static let catalogue = "org/zorbal-works  Zorbal Works\n"

  init() throws {
    fixture = try Fixture()
    try fixture.write("a.md", "# Fine\n\nThe regulator fined Zorbal Works on Monday, it said.\n")
    try fixture.write("b.md", Fixture.article(2))
    _ = try fixture.run()
  }

  private func retag(
    _ catalogue: String, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> Retag {
    Retag(index: fixture.index, catalogue: catalogue, from: "mine.txt", shouldStop: shouldStop)
  }

  private func entities(_ id: String) throws -> [String] {
    try #require(try fixture.articles()[id]).entities.map(\.id.text)
      .filter { $0 == "org/zorbal-works" }
  }

  @Test func `finds what a new catalogue knows, without the files`() throws {
    try fixture.remove("a.md")
    let summary = try retag(Self.catalogue).run { _ in }
    #expect((summary.changed, summary.unchanged) == (1, 1))
    #expect(try entities("corpus/a.md") == ["org/zorbal-works"])
    #expect(try UserEntities.applied(to: fixture.index) == Self.catalogue)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
    let again = try retag(Self.catalogue).run { _ in }
    #expect((again.changed, again.unchanged) == (0, 2))
    #expect(again.generation == summary.generation)
  }

  @Test func `publishes a generation of its own, and the one before answers until then`() throws {
    let before = try fixture.label()
    let fixture = fixture
    let summary = try retag(Self.catalogue) {
      #expect((try? fixture.label()) == before)
      return false
    }.run { _ in }
    #expect(before == "1.1")
    #expect(summary.generation == "2.1")
  }

  @Test func `is done by a run that is given another catalogue`() throws {
    let file = try fixture.folder.write("mine.txt", Self.catalogue)
    let summary = try fixture.run(catalogue: file)
    #expect((summary.unchangedFiles, summary.changed) == (2, 1))
    #expect(try entities("corpus/a.md") == ["org/zorbal-works"])
    #expect(try UserEntities.text(of: fixture.index) == Self.catalogue)
    // What is added later is seen with it too.
    try fixture.add("x", "Then Zorbal Works appealed against the fine.")
    #expect(try entities("x") == ["org/zorbal-works"])
  }

  @Test func `is what a rebuild and a first build do with the text that was edited`() throws {
    try UserEntities.keep(Array(Self.catalogue.utf8), in: fixture.index)
    let noted = try fixture.run()
    #expect(noted.found.remarks.keys.map(\.message).contains { $0.contains("entities.txt") })
    #expect(try UserEntities.applied(to: fixture.index) == nil)
    _ = try fixture.run(rebuild: true)
    #expect(try entities("corpus/a.md") == ["org/zorbal-works"])
    #expect(try UserEntities.applied(to: fixture.index) == Self.catalogue)
    #expect(try fixture.run().found.remarks.isEmpty)
    let other = try Fixture()
    try other.write("a.md", "# Fine\n\nThe regulator fined Zorbal Works on Monday, it said.\n")
    try other.folder.write("index/entities.txt", Self.catalogue)
    _ = try other.run()
    #expect(try UserEntities.applied(to: other.index) == Self.catalogue)
  }

  @Test func `goes on where it was stopped`() throws {
    let stopped = try retag(Self.catalogue) { true }.run { _ in }
    #expect(stopped.isStopped)
    #expect(try UserEntities.applied(to: fixture.index) == nil)
    #expect(try entities("corpus/a.md") == [])
    let left = try #require(try fixture.index.building())
    try fixture.folder.write("index/\(left.name).building/kept", "")
    let summary = try retag(Self.catalogue).run { _ in }
    #expect(summary.changed == 1)
    #expect(Files.exists(try fixture.index.published().path + "/kept"))
  }

  @Test func `begins anew with another catalogue than that of a run that was stopped`() throws {
    _ = try retag("org/other  Other Works\n") { true }.run { _ in }
    let left = try #require(try fixture.index.building())
    try fixture.folder.write("index/\(left.name).building/kept", "")
    _ = try retag(Self.catalogue).run { _ in }
    #expect(!Files.exists(try fixture.index.published().path + "/kept"))
    #expect(try entities("corpus/a.md") == ["org/zorbal-works"])
  }

  @Test func `tags what others added, changed and deleted meanwhile`() throws {
    let fixture = fixture
    try fixture.add("early", "Nobody is named here.")
    let asked = SharedWork(count: 1)
    _ = try retag(Self.catalogue) {
      guard asked.next() != nil else { return false }
      do {
        try fixture.add("late", "Zorbal Works was late to answer.")
        try fixture.add("early", "Now Zorbal Works is named.")
        try fixture.delete("corpus/b.md")
      } catch {
        Issue.record(error)
      }
      return false
    }.run { _ in }
    #expect(try entities("late") == ["org/zorbal-works"])
    #expect(try entities("early") == ["org/zorbal-works"])
    #expect(try fixture.ids() == ["corpus/a.md", "early", "late"])
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  @Test func `keeps stories and what is known of files`() throws {
    let stories = try fixture.stories()
    _ = try retag(Self.catalogue).run { _ in }
    #expect(try fixture.stories() == stories)
    #expect(try fixture.run().unchangedFiles == 2)
  }

  @Test func `forgets entities that no article mentions any more`() throws {
    _ = try retag(Self.catalogue).run { _ in }
    #expect(try names().contains("entity.org/zorbal-works"))
    _ = try retag("").run { _ in }
    #expect(try !names().contains("entity.org/zorbal-works"))
    #expect(try UserEntities.applied(to: fixture.index) == nil)
  }

  private func names() throws -> [String] {
    try Database(path: try fixture.index.published().databasePath)
      .metadataKeys(prefix: MetadataKey.entityPrefix)
  }

  @Test func `refuses a catalogue that cannot be read, naming the line`() throws {
    let failure = #expect(throws: IndexingFailure.self) {
      try retag("nonsense\n").run { _ in }
    }
    #expect(failure?.description.hasPrefix("mine.txt:1:") == true)
  }
}
