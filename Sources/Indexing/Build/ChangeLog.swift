internal import Identifiers
internal import IndexFormat
internal import Platform

/// Which articles writers changed while a build of a new generation runs.
///
/// A writer notes the ids of a batch here before it commits the batch to the published generation,
/// both under the writers' lock. Before the build publishes, it makes its own documents of these
/// ids agree with the published generation's. So the log may name what was never committed, and
/// never misses what was: right whenever either process is killed.
///
/// One file for each commit, named by it. A commit that failed or changed nothing leaves its name
/// to the next.
struct ChangeLog {
  private let folder: String

  /// The log of the build that is running or was stopped; nil when there is none.
  static func active(in index: IndexFolder) throws(IndexingFailure) -> ChangeLog? {
    guard let staging = try formatted({ () throws(IndexFormatFailure) in try index.building() }),
      Files.exists(staging.changesPath)
    else { return nil }
    return ChangeLog(folder: staging.changesPath)
  }

  /// Begins the log of a build. The caller holds the writers' lock.
  static func begin(_ staging: Generation) throws(IndexingFailure) {
    try onDisk { () throws(SystemFailure) in
      try Files.makeFolder(staging.changesPath, mode: 0o755)
      try Files.syncFolder(staging.path)
    }
  }

  init(folder: String) {
    self.folder = folder
  }

  /// Notes that a commit may change these articles. On the disk when this returns.
  func note(
    _ ids: [ArticleID], _ generation: Generation, _ commit: Commit
  ) throws(IndexingFailure) {
    var writer = ByteWriter()
    writer.write(ids) { $0.write($1.text) }
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(
        writer.bytes, to: "\(folder)/\(generation.name).\(commit.number)")
    }
  }

  /// All ids noted so far.
  func ids() throws(IndexingFailure) -> Set<ArticleID> {
    var ids: Set<ArticleID> = []
    for name in try onDisk({ () throws(SystemFailure) in try Files.entries(in: folder) })
    where !name.hasSuffix(".tmp") {
      let bytes = try onDisk { () throws(SystemFailure) in
        try Files.read("\(folder)/\(name)", limit: 1 << 28)
      }
      ids.formUnion(
        try formatted { () throws(IndexFormatFailure) in
          var reader = ByteReader(bytes, reading: "log of changes")
          return try reader.list { reader throws(IndexFormatFailure) in
            ArticleID(try reader.text())
          }
        })
    }
    return ids
  }
}
