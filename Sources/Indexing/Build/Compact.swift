internal import Entities
package import IndexFormat
internal import Platform
internal import Xapian

/// Writes the index anew without the room that updates left, as a generation of its own.
package enum Compact {
  /// How much room an index took, in bytes of its database.
  package struct Report: Equatable, Sendable {
    package let bytesBefore: Int
    package let bytesAfter: Int
    /// The generation and commit that now answer, `G.C`. The commit stays what it was.
    package let generation: String
  }

  /// Writers wait until it is done. Killed at any moment, the old generation or the new one stands.
  package static func compact(
    _ index: IndexFolder, progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> Report {
    let meter = ProgressMeter(progress)
    return try BuildLock.holding(index) { () throws(IndexingFailure) in
      try WriterLock.holding(index) { () throws(IndexingFailure) in
        meter.begin(.compacting, total: 1)
        return try compacted(index)
      }
    }
  }

  private static func compacted(_ index: IndexFolder) throws(IndexingFailure) -> Report {
    let old = try formatted { () throws(IndexFormatFailure) in try index.published() }
    let manifest = try formatted { () throws(IndexFormatFailure) in try old.manifest() }
    let number = try Publisher.nextNumber(in: index)
    let scratch = IndexFolder(index.path + "/compact.building").staging(number)
    try onDisk { () throws(SystemFailure) in
      try Files.removeTree(scratch.index)
      try Files.makeFolder(scratch.path, mode: 0o755)
    }
    try writing { () throws(XapianError) in
      try WritableDatabase.compact([old.databasePath], into: scratch.databasePath)
    }
    if let overlay = try CatalogueSource.overlay(of: old) {
      try onDisk { () throws(SystemFailure) in
        try Files.writeAtomically(overlay, to: scratch.cataloguePath)
      }
    }
    try FieldMapSource.keep(try FieldMapSource.map(of: old), in: scratch)
    if let sentences = try Survey.bytes(of: old) {
      try onDisk { () throws(SystemFailure) in
        try Files.writeAtomically(sentences, to: scratch.sentencesPath)
      }
    }
    try ColumnFeed.write(scratch)
    let new = try Publisher.publish(
      scratch, as: number, in: index, catalogue: manifest.catalogue)
    Publisher.tidy(index)
    try onDisk { () throws(SystemFailure) in try Files.removeTree(scratch.index) }
    return try report(old, new, index)
  }

  private static func report(
    _ old: Generation, _ new: Generation, _ index: IndexFolder
  ) throws(IndexingFailure) -> Report {
    let label = try PublishedCommit(index).label ?? ""
    return try onDisk { () throws(SystemFailure) in
      Report(
        bytesBefore: try size(of: old.databasePath), bytesAfter: try size(of: new.databasePath),
        generation: label)
    }
  }

  private static func size(of folder: String) throws(SystemFailure) -> Int {
    var bytes = 0
    for name in try Files.entries(in: folder) {
      bytes += try Files.status(of: "\(folder)/\(name)").size
    }
    return bytes
  }
}
