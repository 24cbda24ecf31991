import Corpus
import IndexFormat
import Testing

@testable import Indexing

@Suite("Findings")
struct FindingsTests {
  private static func facts(
    _ language: String, thin: String? = nil, isDated: Bool = true, marked: Int = 0
  ) -> ArticleFacts {
    ArticleFacts(
      language: language, thin: thin, isDated: isDated, textBytes: 100, markedBytes: marked)
  }

  private static var some: Findings {
    var found = Findings()
    found.add(
      ReadReport(
        format: .markdown, articles: 1,
        notes: [
          ReadNote(kind: .lenient, "no YAML"), ReadNote(kind: .repaired, place: "line 3", "x"),
          ReadNote(kind: .repaired, place: "line 9", "x"),
        ]), of: "a.md")
    found.add(facts("en", marked: 10), id: "a")
    found.add(facts("de", thin: "consent", isDated: false), id: "b")
    return found
  }

  @Test func `count files, articles and remarks`() {
    let found = Self.some
    #expect(found.formats == ["markdown": 1])
    #expect(found.languages == ["en": 1, "de": 1])
    #expect(found.thin.mapValues(\.places) == ["consent": ["b"]])
    #expect(found.undated.places == ["b"])
    #expect(found.markedShare == 0.05)
    #expect((found.count(of: .frontMatter), found.count(of: .repaired)) == (1, 2))
    #expect(
      found.remarks[Remark(kind: .repaired, message: "x")]?.places
        == ["a.md: line 3", "a.md: line 9"])
  }

  @Test func `of two parts add up`() {
    var found = Self.some
    found.add(Self.some)
    #expect(found.formats == ["markdown": 2])
    #expect(found.undated.places == ["b", "b"])
    #expect((found.textBytes, found.markedBytes) == (400, 20))
    #expect(found.count(of: .repaired) == 4)
  }

  @Test func `come back from their coding`() throws {
    var writer = ByteWriter()
    Self.some.write(to: &writer)
    var reader = ByteReader(writer.bytes, reading: "findings")
    #expect(try Findings(from: &reader) == Self.some)
    #expect(reader.isAtEnd)
  }

  @Test func `remember only the first places`() {
    var tally = Tally()
    for number in 0..<(Tally.most + 5) { tally.add("\(number)") }
    #expect((tally.count, tally.places.count) == (1_005, 1_000))
    #expect(tally.joined(with: tally).count == 2_010)
    #expect(tally.joined(with: tally).places.count == 1_000)
  }
}
