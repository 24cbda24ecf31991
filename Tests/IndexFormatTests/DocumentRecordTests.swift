import Identifiers
import Testing
import Text

@testable import IndexFormat

@Suite("The record of a document")
struct DocumentRecordTests {
  private static func record() throws -> DocumentRecord {
    let microsoft = RecordedEntity(
      id: try #require(EntityID("org/microsoft")), name: "Microsoft", count: 4, first: 120,
      isMajor: true, surfaces: ["Microsoft", "MSFT"])
    let wire = RecordedEntity(
      id: try #require(EntityID("org/policy-wire")), name: "Policy Wire", count: 1, first: 0,
      isMajor: false, surfaces: [])
    return DocumentRecord(
      id: ArticleID("pw-1"), path: "/a/b.md", member: "2024/c.md", title: "Fine 🚀",
      text: "Ärger\u{0}text",
      date: PublicationDate("1969-06-07"), authors: ["A", "B"], source: nil, url: "https://x",
      tags: ["t"], language: "de", declaredLanguage: "en", words: 300, thin: .paywall,
      titleMarks: [MarkedSpan(TextSpan(0, 2), .byline)],
      marks: [MarkedSpan(TextSpan(0, 2), .repeatedLead), MarkedSpan(TextSpan(5, 9), .ticker)],
      sourceMap: SourceMap([
        .init(text: TextSpan(0, 2), source: TextSpan(40, 47)),
        .init(text: TextSpan(5, 9), source: TextSpan(3, 7)),
      ]),
      entities: [microsoft], cites: [wire],
      metadata: [RecordedField(key: "k", value: "v"), RecordedField(key: "", value: "")])
  }

  @Test func `comes back as it was`() throws {
    let record = try Self.record()
    #expect(try DocumentRecord(decoding: record.encoded()) == record)
  }

  @Test func `has a head without the text`() throws {
    var expected = try Self.record()
    let bytes = expected.encoded()
    expected.text = ""
    expected.marks = []
    expected.sourceMap = nil
    #expect(try DocumentRecord(headOf: bytes) == expected)
  }

  @Test func `that is cut or longer is refused`() throws {
    let bytes = try Self.record().encoded()
    for length in 0..<bytes.count {
      #expect(throws: IndexFormatFailure.self) {
        try DocumentRecord(decoding: Array(bytes[..<length]))
      }
    }
    #expect(throws: IndexFormatFailure.self) { try DocumentRecord(decoding: bytes + [0]) }
  }

  @Test(arguments: [Int64.min, -62_135_596_801, 253_402_300_800, .max])
  func `with a date outside the years 1 to 9999 is refused`(start: Int64) throws {
    var writer = ByteWriter()
    writer.write(2)
    writer.write("id")
    writer.write(String?.none)
    writer.write("title")
    writer.write(4)
    writer.write(signed: start)
    #expect(throws: IndexFormatFailure.self) { try DocumentRecord(headOf: writer.bytes) }
  }

  /// Ten thousand records with one byte changed: each is read or refused.
  @Test func `never crashes its reader`() throws {
    let bytes = try Self.record().encoded()
    for place in bytes.indices {
      for change in stride(from: UInt8(1), to: 255, by: 5) {
        var damaged = bytes
        damaged[place] ^= change
        _ = try? DocumentRecord(decoding: damaged)
      }
    }
  }
}
