import Identifiers
import Testing

@testable import IndexFormat

@Suite("The record of a file")
struct FileRecordTests {
  private static let record = FileRecord(
    path: "/a/b.jsonl", name: "a/b.jsonl", size: 1 << 40, modifiedNanoseconds: -5,
    digest: [0, 255, 7], ids: [ArticleID("x"), ArticleID("y")], isIncomplete: true)

  @Test func `comes back as it was`() throws {
    #expect(try FileRecord(decoding: Self.record.encoded()) == Self.record)
  }

  @Test func `that is cut is refused`() {
    let bytes = Self.record.encoded()
    for length in 0..<bytes.count {
      #expect(throws: IndexFormatFailure.self) {
        try FileRecord(decoding: Array(bytes[..<length]))
      }
    }
  }
}

@Suite("The entry of an entity")
struct EntityEntryTests {
  @Test func `comes back as it was`() throws {
    let entry = EntityEntry(name: "Zorbal", isInCatalogue: false)
    #expect(try EntityEntry(decoding: entry.encoded()) == entry)
    let ids = try ["org/b", "org/a", "org/b"].map { try #require(EntityID($0)) }
    #expect(
      try EntityNames(decoding: EntityNames(ids).encoded()).ids.map(\.text) == ["org/a", "org/b"])
  }
}
