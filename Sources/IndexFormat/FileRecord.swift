package import Identifiers

/// What is known of an indexed file, kept under `MetadataKey.file`.
package struct FileRecord: Equatable, Sendable {
  /// Absolute, without symbolic links.
  package let path: String
  /// The id that its articles without one of their own are named after: what the file first got.
  package let name: String
  /// In bytes.
  package let size: UInt64
  package let modifiedNanoseconds: Int64
  package let digest: [UInt8]
  /// The ids its articles have in the index, in the order of the file.
  package let ids: [ArticleID]
  /// Whether not all that it holds is in the index: another file has an article's id, or the file
  /// could not be read to its end. Such a file is read in every run, so that the report is repeated
  /// and the article comes in when it can.
  package let isIncomplete: Bool

  package init(
    path: String, name: String, size: UInt64, modifiedNanoseconds: Int64, digest: [UInt8],
    ids: [ArticleID], isIncomplete: Bool
  ) {
    self.path = path
    self.name = name
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.digest = digest
    self.ids = ids
    self.isIncomplete = isIncomplete
  }

  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(path)
    writer.write(name)
    writer.write(size)
    writer.write(signed: modifiedNanoseconds)
    writer.write(digest) { $0.write(UInt64($1)) }
    writer.write(ids) { $0.write($1.text) }
    writer.write(isIncomplete ? 1 : 0)
    return writer.bytes
  }

  package init(decoding bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "record of a file")
    path = try reader.text()
    name = try reader.text()
    size = try reader.number()
    modifiedNanoseconds = try reader.signed()
    digest = try reader.list { reader throws(IndexFormatFailure) in
      UInt8(truncatingIfNeeded: try reader.number())
    }
    ids = try reader.list { reader throws(IndexFormatFailure) in ArticleID(try reader.text()) }
    isIncomplete = try reader.count() == 1
    guard reader.isAtEnd else { throw reader.failure }
  }
}
