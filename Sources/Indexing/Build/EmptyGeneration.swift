internal import Entities
internal import IndexFormat
internal import Platform
internal import Xapian

/// A generation without articles, for an index whose first articles come by `add`.
enum EmptyGeneration {
  /// Makes and publishes it. The caller holds the writers' lock and saw that none is published.
  static func publish(
    in index: IndexFolder, _ catalogue: Catalogue
  ) throws(IndexingFailure) -> Generation {
    let number = try Publisher.nextNumber(in: index)
    let scratch = IndexFolder(index.path + "/empty.building").staging(number)
    try onDisk { () throws(SystemFailure) in
      try Files.removeTree(scratch.index)
      try Files.makeFolder(scratch.path, mode: 0o755)
    }
    try writing { () throws(XapianError) in
      var database = try WritableDatabase(
        path: scratch.databasePath, mode: .create, durability: .full)
      try database.beginTransaction()
      try database.setMetadata(MetadataKey.commit, Commit(1).bytes)
      try database.setMetadata(MetadataKey.journal(1), Journal.encoded([]))
      try database.commitTransaction()
    }
    let generation = try Publisher.publish(
      scratch, as: number, in: index, catalogue: catalogue.version)
    try onDisk { () throws(SystemFailure) in try Files.removeTree(scratch.index) }
    return generation
  }
}
