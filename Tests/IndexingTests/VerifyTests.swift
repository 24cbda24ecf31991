import Foundation
import Identifiers
import IndexFormat
import TestSupport
import Testing
import Xapian

@testable import Indexing

@Suite("Verifying")
struct VerifyTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
    try fixture.writeArticles(12)
    _ = try fixture.run()
  }

  private func problems() throws -> [String] {
    try Verify.verify(fixture.index) { _ in }.map(\.description)
  }

  /// Changes the database behind the writer's back.
  private func tamper(_ change: (inout WritableDatabase) throws -> Void) throws {
    var database = try WritableDatabase(
      path: try fixture.index.published().databasePath, mode: .open, durability: .full)
    try database.beginTransaction()
    try change(&database)
    try database.commitTransaction()
  }

  @Test func `finds nothing in an index that was updated`() throws {
    #expect(try problems() == [])
    try fixture.write("a0003.md", Fixture.article(80))
    try fixture.write("b.md", Fixture.article(81))
    try fixture.remove("a0004.md")
    _ = try fixture.run(prune: true)
    try fixture.add("x", Fixture.words(90))
    #expect(try problems() == [])
  }

  @Test(arguments: ["docdata.glass", "position.glass", "termlist.glass", "flintlock"])
  func `names a file that is missing`(name: String) throws {
    try FileManager.default.removeItem(
      atPath: try fixture.index.published().databasePath + "/" + name)
    #expect(
      try problems() == [
        "xapian/\(name): missing; build the index again with `dossier index --rebuild`"
      ])
  }

  @Test func `finds a catalogue that was changed by hand`() throws {
    let catalogue = try fixture.folder.write("mine.txt", "org/acme-testing  Acme Testing\n")
    _ = try fixture.run(rebuild: true, catalogue: catalogue)
    #expect(try problems() == [])
    try Data("org/other-thing  Other Thing\n".utf8).write(
      to: URL(fileURLWithPath: try fixture.index.published().cataloguePath))
    #expect(try problems().map { $0.prefix(14) } == ["catalogue.txt:"])
  }

  @Test func `finds a record that does not decode`() throws {
    try tamper { database in
      var document = try Document()
      try document.setData([1, 2, 3])
      try database.replace(DocumentID(2), with: document)
    }
    let found = try problems()
    #expect(found.contains { $0.hasPrefix("document 2: the index is damaged: the record") })
    #expect(found.contains("document 2: no story number"))
  }

  @Test func `finds an id that leads to two documents`() throws {
    try tamper { database in
      var document = try Document()
      try document.addTerm(TermPrefix.identity(ArticleID("corpus/a0001.md")), wdf: 0)
      try database.add(document)
    }
    #expect(
      try problems().contains("document 2: its id corpus/a0001.md leads to documents [2, 13]"))
  }

  @Test func `finds a column that says something else`() throws {
    try tamper { try $0.setValue(ValueSlot.story, StoryNumber(7).bytes, of: DocumentID(5)) }
    #expect(
      try problems() == ["facets of commit 1: document 5 has other values than its own"])
  }

  @Test func `finds a journal that is missing`() throws {
    try fixture.add("x", Fixture.words(90))
    try fixture.add("y", Fixture.words(91))
    try tamper { try $0.setMetadata(MetadataKey.journal(2), []) }
    #expect(try problems().contains("journals: not one for each commit up to 3"))
  }

  @Test func `refuses an index of another schema`() throws {
    let path = try fixture.index.published().manifestPath
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "\"schema\" : \(Manifest.schema)", with: "\"schema\" : 99")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let failure = #expect(throws: IndexingFailure.self) { try problems() }
    #expect(failure?.description.contains("index --rebuild") == true)
    #expect(throws: IndexingFailure.self) { try fixture.run() }
    #expect(throws: IndexingFailure.self) { try fixture.add("x", "y") }
  }
}
