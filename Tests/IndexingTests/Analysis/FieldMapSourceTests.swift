import Corpus
import Foundation
import IndexFormat
import Testing

@testable import Indexing

@Suite("The map of an index")
struct FieldMapSourceTests {
  private let fixture: Fixture
  private static let map = ["title=kop", "text=inhoud"]

  init() throws {
    fixture = try Fixture()
    try fixture.write("a.jsonl", Self.line("a", "Eerste"))
  }

  private static func line(_ id: String, _ title: String) -> String {
    "{\"id\":\"\(id)\",\"kop\":\"\(title)\",\"inhoud\":\"\(Fixture.words(9))\"}\n"
  }

  private func titles() throws -> [String: String] {
    try fixture.articles().mapValues(\.title)
  }

  @Test func `is remembered by every later run`() throws {
    _ = try fixture.run(map: Self.map)
    #expect(try titles() == ["a": "Eerste"])
    try fixture.write("b.jsonl", Self.line("b", "Tweede"))
    _ = try fixture.run()
    #expect(try titles() == ["a": "Eerste", "b": "Tweede"])
    _ = try fixture.run(rebuild: true)
    _ = try Compact.compact(fixture.index) { _ in }
    #expect(try titles() == ["a": "Eerste", "b": "Tweede"])
    #expect(try FieldMapSource.map(of: fixture.index).assignments == Self.map)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  @Test func `reads the same files anew when it is another`() throws {
    try fixture.write("m.jsonl", "{\"title\":\"Plain\",\"text\":\"\(Fixture.words(8))\"}\n")
    #expect(try fixture.run().articles == 1)
    #expect(try fixture.run(map: Self.map).added == 1)
    #expect(try titles() == ["a": "Eerste", "corpus/m.jsonl": "Plain"])
    #expect(try fixture.run(map: Self.map).unchangedFiles == 2)
    #expect(try fixture.run(map: []).deleted == 1)
    #expect(try FieldMapSource.map(of: fixture.index) == .usual)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  @Test func `holds for a dry run`() throws {
    var titles: [String] = []
    let run = try fixture.indexRun(map: Self.map)
    _ = try run.dryRun(
      { guess in if case .article(let article) = guess { titles.append(article.title) } },
      { _ in })
    #expect(titles == ["Eerste"])
  }
}
