import Foundation
import Identifiers
import IndexFormat
import Synchronization
import TestSupport
import Testing

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

  private func entities(_ id: String) throws -> [String] {
    try #require(try fixture.articles()[id]).entities.map(\.id.text)
      .filter { $0 == "org/zorbal-works" }
  }

  @Test func `finds what a new catalogue knows, without the files`() throws {
    try fixture.remove("a.md")
    let retag = try Retag(index: fixture.index, catalogue: Self.catalogue) { false }
    let summary = try retag.run { _ in }
    #expect((summary.changed, summary.unchanged) == (1, 1))
    #expect(try entities("corpus/a.md") == ["org/zorbal-works"])
    #expect(try Retag.catalogue(of: fixture.index) == Self.catalogue)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
    let again = try Retag(index: fixture.index, catalogue: nil) { false }.run { _ in }
    #expect((again.changed, again.unchanged) == (0, 2))
  }

  @Test func `is done by a run that is given another catalogue`() throws {
    let file = try fixture.folder.write("mine.txt", Self.catalogue)
    let summary = try fixture.run(catalogue: file)
    #expect((summary.unchangedFiles, summary.changed) == (2, 1))
    #expect(try entities("corpus/a.md") == ["org/zorbal-works"])
    // What is added later is seen with it too.
    try fixture.add("x", "Then Zorbal Works appealed against the fine.")
    #expect(try entities("x") == ["org/zorbal-works"])
  }

  @Test func `goes on where it was stopped`() throws {
    let stopped = try Retag(index: fixture.index, catalogue: Self.catalogue) { true }
      .run { _ in }
    #expect(stopped.isStopped)
    #expect(try Retag.catalogue(of: fixture.index) == nil)
    let summary = try Retag(index: fixture.index, catalogue: Self.catalogue) { false }
      .run { _ in }
    #expect(summary.changed == 1)
  }

  @Test func `tags what others changed meanwhile`() throws {
    let fixture = fixture
    let asked = SharedWork(count: 1)
    let retag = try Retag(index: fixture.index, catalogue: Self.catalogue) {
      guard asked.next() != nil else { return false }
      do { try fixture.add("late", "Zorbal Works was late to answer.") } catch {
        Issue.record(error)
      }
      return false
    }
    _ = try retag.run { _ in }
    #expect(try entities("late") == ["org/zorbal-works"])
  }

  @Test func `refuses a catalogue that cannot be read, naming the line`() throws {
    let failure = #expect(throws: IndexingFailure.self) {
      try Retag(index: fixture.index, catalogue: "nonsense\n") { false }.run { _ in }
    }
    #expect(failure?.description.hasPrefix("catalogue.txt:1:") == true)
  }
}
