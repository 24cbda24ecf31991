import FuzzDriver

@testable import Identifiers
@testable import IndexFormat

/// What any bytes in an index must survive that stand where a record does: they are refused, or
/// are read, written and read again as the same record.
///
/// The first byte of an input chooses the kind of record.
enum RecordTarget {
  static func check(_ bytes: [UInt8]) {
    guard let kind = bytes.first else { return }
    let bytes = Array(bytes.dropFirst())
    switch kind % 5 {
    case 0: checkDocument(bytes)
    case 1:
      guard let record = try? FileRecord(decoding: bytes) else { return }
      promise((try? FileRecord(decoding: record.encoded())) == record, "a file's record changed")
    case 2:
      guard let entry = try? EntityEntry(decoding: bytes) else { return }
      promise((try? EntityEntry(decoding: entry.encoded())) == entry, "an entity's entry changed")
    case 3:
      guard let names = try? EntityNames(decoding: bytes) else { return }
      promise((try? EntityNames(decoding: names.encoded())) == names, "a name's entry changed")
    default: _ = try? Manifest(decoding: bytes, path: "index")
    }
  }

  private static func checkDocument(_ bytes: [UInt8]) {
    let head = try? DocumentRecord(headOf: bytes)
    guard let record = try? DocumentRecord(decoding: bytes) else { return }
    promise(head?.id == record.id, "the head is of another document")
    promise(
      (try? DocumentRecord(decoding: record.encoded())) == record, "a document's record changed")
    _ = record.date?.text
  }
}
