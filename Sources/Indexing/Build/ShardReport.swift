internal import Corpus
internal import Identifiers
internal import IndexFormat

/// What a finished shard holds: written after its databases, so that where it is, they
/// are whole.
struct ShardReport: Sendable {
  /// Its place in the plan; not kept in the report itself.
  var shard = 0
  /// How many documents each of its databases has, in order.
  var databases: [Int] = []
  /// Its documents, in the order of the databases.
  var documents: [Entry] = []
  /// What it read of each file.
  var files: [FilePart] = []
  var skipped: [SkippedSource] = []
  var found = Findings()
  var entities: Set<PreparedDocument.NamedEntity> = []

  /// Where a document came from.
  struct Entry: Equatable, Sendable {
    let id: ArticleID
    /// The file's place in the plan; nil for what is kept of the previous generation.
    let file: Int?
    /// The article's number in its file.
    let number: Int
    /// Of what is kept: the file it came from, nil when it came by `add`.
    let path: String?
  }

  /// What was read of a file.
  struct FilePart: Equatable, Sendable {
    let file: Int
    /// Empty but in the file's first part.
    let digest: [UInt8]
    /// False when the file could not be read and its articles are to be kept.
    let wasRead: Bool
    /// Whether it could not be read to its end.
    let isIncomplete: Bool
  }
}

extension ShardReport {
  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(databases) { $0.write($1) }
    writer.write(documents) { writer, entry in
      writer.write(entry.id.text)
      writer.write(entry.file.map { $0 + 1 } ?? 0)
      writer.write(entry.number)
      writer.write(entry.path)
    }
    writer.write(files) { writer, part in
      writer.write(part.file)
      writer.write(part.digest) { $0.write(UInt64($1)) }
      writer.write(part.wasRead ? 1 : 0)
      writer.write(part.isIncomplete ? 1 : 0)
    }
    writer.write(skipped) { $1.write(to: &$0) }
    found.write(to: &writer)
    writer.write(Array(entities)) { writer, entity in
      writer.write(entity.id.text)
      writer.write(entity.name)
      writer.write(entity.isInCatalogue ? 1 : 0)
      writer.write(entity.names) { $0.write($1) }
    }
    return writer.bytes
  }

  init(decoding bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "report of a shard")
    databases = try reader.list { reader throws(IndexFormatFailure) in try reader.count() }
    documents = try reader.list(Entry.init(from:))
    files = try reader.list(FilePart.init(from:))
    skipped = try reader.list(SkippedSource.init(from:))
    found = try Findings(from: &reader)
    entities = Set(try reader.list(PreparedDocument.NamedEntity.init(from:)))
    guard reader.isAtEnd else { throw reader.failure }
  }
}

extension ShardReport.Entry {
  fileprivate init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    let id = ArticleID(try reader.text())
    let file = try reader.count()
    self.init(
      id: id, file: file == 0 ? nil : file - 1, number: try reader.count(),
      path: try reader.optionalText())
  }
}

extension ShardReport.FilePart {
  fileprivate init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    self.init(
      file: try reader.count(),
      digest: try reader.list { reader throws(IndexFormatFailure) in
        UInt8(truncatingIfNeeded: try reader.number())
      },
      wasRead: try reader.count() == 1, isIncomplete: try reader.count() == 1)
  }
}

extension PreparedDocument.NamedEntity {
  fileprivate init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    guard let id = EntityID(try reader.text()) else { throw reader.failure }
    self.init(
      id: id, name: try reader.text(), isInCatalogue: try reader.count() == 1,
      names: try reader.list { reader throws(IndexFormatFailure) in try reader.text() })
  }
}
