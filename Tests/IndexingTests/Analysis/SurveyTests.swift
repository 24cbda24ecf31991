import Corpus
import Foundation
import IndexFormat
import TestSupport
import Testing
import Text

@testable import Indexing

@Suite("A survey")
struct SurveyTests {
  private static let offer = "Follow the daily briefing of Zorbal Wire for more of this."

  private static func text(_ number: Int) -> String {
    Fixture.words(number) + "\n\n" + offer + "\n\n" + Fixture.words(number + 1_000)
  }

  private func repeated(_ record: DocumentRecord?) throws -> [String] {
    let record = try #require(record)
    let bytes = Array(record.text.utf8)
    return record.marks.filter { $0.reason == .repeatedLine }
      .map { String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
  }

  @Test func `marks what a source repeats, also in what is added later`() throws {
    let fixture = try Fixture()
    for number in 0..<60 {
      try fixture.write(
        "a\(number).md",
        "---\ntitle: T\(number)\nsource: Zorbal Wire\n---\n\n\(Self.text(number))\n")
    }
    _ = try fixture.run()
    #expect(try repeated(fixture.articles()["corpus/a7.md"]) == [Self.offer])
    var article = Article(title: "Late", text: Self.text(70))
    article.ownID = "late"
    article.source = "Zorbal Wire"
    var writer = try IndexWriter(opening: fixture.index)
    _ = try writer.update(articles: [article], deleting: [])
    #expect(try repeated(fixture.articles()["late"]) == [Self.offer])
    // It is frozen with the generation, through compaction and a rebuild of few files.
    let sentences = try Survey.bytes(of: fixture.index.published())
    _ = try Compact.compact(fixture.index) { _ in }
    #expect(try Survey.bytes(of: fixture.index.published()) == sentences)
    #expect(try fixture.index.published().manifest().files.map(\.name) == ["sentences"])
    try fixture.folder.write("few/b.md", Self.text(80))
    _ = try fixture.run(["few"], rebuild: true)
    #expect(try Survey.bytes(of: fixture.index.published()) == sentences)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  @Test func `counts the articles of an archive as it does files`() throws {
    let fixture = try Fixture()
    let members = (0..<60).map { number in
      PackedBytes.Member(
        "a\(number).md",
        "---\ntitle: T\(number)\nsource: Zorbal Wire\n---\n\n\(Self.text(number))\n")
    }
    try fixture.folder.write("corpus/a.zip", PackedBytes.zip(members))
    _ = try fixture.run()
    #expect(try repeated(fixture.articles()["corpus/a.zip/a7.md"]) == [Self.offer])
  }

  @Test func `is not made of a handful of files`() throws {
    let fixture = try Fixture()
    try fixture.writeArticles(10)
    _ = try fixture.run()
    #expect(try Survey.bytes(of: fixture.index.published()) == nil)
  }
}
