import FuzzDriver

@testable import Identifiers
@testable import IndexFormat
@testable import Text

/// A record of every kind, full and nearly empty.
enum RecordSeeds {
  static var all: [(name: String, bytes: [UInt8])] {
    [
      ("document", [0] + document(isFull: true).encoded()),
      ("date", [0] + farDate), ("small", [0] + document(isFull: false).encoded()),
      ("file", [1] + file.encoded()),
      ("entity", [2] + EntityEntry(name: "Meta", isInCatalogue: true).encoded()),
      ("names", [3] + EntityNames(entities.map(\.id)).encoded()),
      ("manifest", [4] + (manifest ?? [])),
    ]
  }

  private static let entities = ["org/meta", "law/eu-ai-act"].compactMap { EntityID($0) }.map {
    RecordedEntity(id: $0, name: "N", count: 3, first: 7, isMajor: true, surfaces: ["N", "n’s"])
  }

  private static let file = FileRecord(
    path: "/a/b.md", name: "a/b.md", size: 400, modifiedNanoseconds: -5, digest: [1, 2, 255],
    ids: [ArticleID("a/b.md#2")], isIncomplete: true)

  private static var manifest: [UInt8]? {
    try? Manifest(catalogue: "c", uuid: "u", created: "2024-06-06", files: []).encoded()
  }

  /// A record that ends in a date, which mutation alone hardly makes.
  private static var farDate: [UInt8] {
    var writer = ByteWriter()
    writer.write(1)
    writer.write("id")
    writer.write(String?.none)
    writer.write("title")
    writer.write(4)
    writer.write(signed: .min)
    return writer.bytes
  }

  private static func document(isFull: Bool) -> DocumentRecord {
    let marks = [MarkedSpan(TextSpan(2, 9), .newsletter), MarkedSpan(TextSpan(9, 12), .byline)]
    return DocumentRecord(
      id: ArticleID("pw-1"), path: isFull ? "/a/b.md" : nil, member: isFull ? "2024/c.md" : nil,
      title: "T",
      text: "Some text, é😀.", date: isFull ? PublicationDate("2024-06-06T12:30Z") : nil,
      authors: isFull ? ["Ann", "B"] : [], source: isFull ? "S" : nil, url: nil,
      tags: isFull ? ["ai"] : [], language: "en", declaredLanguage: isFull ? "en-GB" : nil,
      words: 3, thin: isFull ? nil : .short, titleMarks: [], marks: isFull ? marks : [],
      entities: isFull ? entities : [], cites: isFull ? Array(entities.prefix(1)) : [],
      metadata: isFull ? [RecordedField(key: "k", value: "[1]")] : [])
  }
}
