import Foundation
import TestSupport
import Testing
import Xapian

#if canImport(Glibc)
  import Glibc
#endif

/// A database of a test's own: one document for each text, words posted at 1, 2, 3 …
struct Shelf {
  let folder: TemporaryFolder
  var path: String { folder.path + "/xapian" }

  init(_ texts: [String] = []) throws {
    folder = try TemporaryFolder()
    var writer = try WritableDatabase(path: path, mode: .create, durability: .none)
    try writer.beginTransaction()
    for text in texts { try writer.add(document(text)) }
    try writer.commitTransaction()
  }

  func writer(
    _ durability: WritableDatabase.Durability = .none
  ) throws(XapianError) -> WritableDatabase {
    try WritableDatabase(path: path, mode: .open, durability: durability)
  }

  func reader() throws(XapianError) -> Database {
    try Database(path: path)
  }
}

func document(_ text: String) throws(XapianError) -> Document {
  var document = try Document()
  for (index, word) in text.split(separator: " ").enumerated() {
    try document.addPosting(String(word), at: UInt32(index + 1), wdf: 1)
  }
  try document.setData(Array(text.utf8))
  return document
}

extension Query {
  static func word(_ term: String) -> Query { .term(term, times: 1) }
}

extension Database {
  func all(_ query: Query, _ interruption: Interruption = .never) throws(XapianError) -> [UInt32] {
    var found: [UInt32] = []
    try matches(query, interruption: interruption) { block in
      for index in block.indices { found.append(block[index]) }
    }
    return found
  }
}

/// What a call failed with; nil when it did not.
func failure(of body: () throws(XapianError) -> Void) -> XapianError? {
  do throws(XapianError) {
    try body()
    return nil
  } catch {
    return error
  }
}

extension XapianError {
  /// The name of the case, to compare without the message.
  var kind: String {
    switch self {
    case .notFound: "notFound"
    case .opening: "opening"
    case .locked: "locked"
    case .corrupt: "corrupt"
    case .modified: "modified"
    case .invalidArgument: "invalidArgument"
    case .unimplemented: "unimplemented"
    case .interrupted: "interrupted"
    case .noSuchDocument: "noSuchDocument"
    case .closed: "closed"
    case .system: "system"
    case .other: "other"
    }
  }
}

/// Nanoseconds of CLOCK_MONOTONIC.
func now() -> UInt64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Damages a file from an offset on, in bytes.
func overwrite(_ path: String, at offset: UInt64, with bytes: [UInt8]) throws {
  let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
  try file.seek(toOffset: offset)
  try file.write(contentsOf: Data(bytes))
  try file.close()
}
