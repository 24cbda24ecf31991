internal import IndexFormat
internal import Platform
internal import Xapian

/// How far the tagging of a copy has come, kept beside it so that a run that is killed goes on.
struct RetagMark: Equatable {
  /// Everything that decides what the documents will be: a run with other settings begins anew.
  let settings: String
  /// The newest commit of the published generation when it was copied.
  let copied: Commit
  /// Documents up to this one are done.
  var done = DocumentID(0)
  var changed = 0
  var unchanged = 0

  init(settings: String, copied: Commit) {
    self.settings = settings
    self.copied = copied
  }

  init?(readFrom staging: Generation) {
    guard let bytes = try? Files.read(staging.retagPath, limit: 1 << 16),
      let mark = try? RetagMark(decoding: bytes)
    else { return nil }
    self = mark
  }

  private init(decoding bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "state of a retag")
    settings = try reader.text()
    copied = Commit(try reader.number())
    done = DocumentID(UInt32(clamping: try reader.number()))
    changed = try reader.count()
    unchanged = try reader.count()
    guard reader.isAtEnd else { throw reader.failure }
  }

  func write(to staging: Generation) throws(IndexingFailure) {
    var writer = ByteWriter()
    writer.write(settings)
    writer.write(copied.number)
    writer.write(UInt64(done.rawValue))
    writer.write(changed)
    writer.write(unchanged)
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(writer.bytes, to: staging.retagPath)
    }
  }
}
