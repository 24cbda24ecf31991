internal import IndexFormat
internal import Platform
internal import Xapian

/// Keeps a generation's facet columns near its newest commit. Its user holds the writers' lock.
///
/// Readers lay the journals after a column's commit over it, so a column may be old; but not so old
/// that the overlay costs more than the column saves.
struct ColumnKeeper {
  private let generation: Generation
  /// So many changed documents a reader overlays without feeling it.
  private static let leastChanges = 2_000

  init(_ generation: Generation) {
    self.generation = generation
  }

  /// Writes a column where the newest is behind by more than 2,000 documents and more than 5 % of
  /// the index; keeps the one before for readers that are opening it, and no older journals than
  /// that one needs.
  func keep() throws(IndexingFailure) {
    guard try isBehind() else { return }
    try ColumnFeed.write(generation)
    let commits = try formatted { () throws(IndexFormatFailure) in
      try generation.columnCommits()
    }
    for commit in commits.dropLast(2) {
      try onDisk { () throws(SystemFailure) in
        try Files.remove(generation.columnPath(commit))
      }
    }
    if let oldest = commits.suffix(2).first { try pruneJournals(through: oldest) }
  }

  private func isBehind() throws(IndexingFailure) -> Bool {
    let newest = try formatted { () throws(IndexFormatFailure) in
      try generation.columnCommits().last
    }
    let (documents, changes) = try writing { () throws(XapianError) in
      let database = try Database(path: generation.databasePath)
      let documents = try database.documentCount
      guard let newest else { return (documents, documents) }
      var changes = 0
      for commit in try Journal.commits(in: database) where commit > newest {
        changes += Journal.count(try database.metadata(MetadataKey.journal(commit)))
      }
      return (documents, changes)
    }
    return changes > max(Self.leastChanges, documents / 20)
  }

  private func pruneJournals(through commit: UInt64) throws(IndexingFailure) {
    try writing { () throws(XapianError) in
      var database = try WritableDatabase(
        path: generation.databasePath, mode: .open, durability: .full)
      let old = try Journal.commits(in: database.reader).filter { $0 <= commit }
      guard !old.isEmpty else { return }
      try database.beginTransaction()
      for commit in old { try database.setMetadata(MetadataKey.journal(commit), []) }
      try database.commitTransaction()
    }
  }
}
