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
    try note(pruningJournalsThrough: commits.count < 2 ? 0 : commits[commits.count - 2])
  }

  private func isBehind() throws(IndexingFailure) -> Bool {
    let hasColumn = try formatted { () throws(IndexFormatFailure) in
      try !generation.columnCommits().isEmpty
    }
    return try writing { () throws(XapianError) in
      let database = try Database(path: generation.databasePath)
      let documents = try database.documentCount
      let changes = try database.number(MetadataKey.changes)
      let noted = try database.number(MetadataKey.changesAtColumn)
      let behind = hasColumn && noted <= changes ? Int(changes - noted) : documents
      return behind > max(Self.leastChanges, documents / 20)
    }
  }

  /// Notes that there is a column of the newest commit, and removes old journals. What readers see
  /// stays the same, so this is no commit of its own.
  private func note(pruningJournalsThrough commit: UInt64) throws(IndexingFailure) {
    try writing { () throws(XapianError) in
      var database = try WritableDatabase(
        path: generation.databasePath, mode: .open, durability: .full)
      try database.beginTransaction()
      let changes = try database.reader.metadata(MetadataKey.changes)
      try database.setMetadata(MetadataKey.changesAtColumn, changes)
      for old in try Journal.commits(in: database.reader) where old <= commit {
        try database.setMetadata(MetadataKey.journal(old), [])
      }
      try database.commitTransaction()
    }
  }
}
