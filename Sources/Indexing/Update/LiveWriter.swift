internal import Entities
internal import Foundation
internal import IndexFormat
internal import Platform
internal import Xapian

/// Changes the published generation, batch by batch, each under the writers' lock.
struct LiveWriter {
  let index: IndexFolder
  private var writer: BatchWriter?

  init(_ index: IndexFolder) {
    self.index = index
  }

  /// Applies a batch to whichever generation is published when its turn comes; an index that has
  /// none gets an empty one. What it reports is on the disk.
  mutating func apply(
    _ batch: Batch, catalogue: Catalogue
  ) throws(IndexingFailure) -> (generation: Generation, result: BatchResult) {
    try WriterLock.holding(index) { () throws(IndexingFailure) in
      let generation = try publishedOrEmpty(catalogue)
      AbandonedBuild.removeIfOld(index, now: .now)
      if let log = try ChangeLog.active(in: index) {
        try log.note(batch.ids, generation, try commit(of: generation).next)
      }
      var writer = writer ?? BatchWriter(generation, durability: .full)
      if writer.generation != generation { writer = BatchWriter(generation, durability: .full) }
      let result = try writer.apply(batch)
      self.writer = writer
      return (generation, result)
    }
  }

  /// Writes a fresh facet column where the newest has fallen behind.
  func keepColumns() throws(IndexingFailure) {
    try WriterLock.holding(index) { () throws(IndexingFailure) in
      if let generation = try published() { try ColumnKeeper(generation).keep() }
    }
  }

  /// Nil where nothing is published; a generation of another schema is refused.
  private func published() throws(IndexingFailure) -> Generation? {
    try formatted { () throws(IndexFormatFailure) in
      guard let current = try index.current() else { return nil }
      _ = try current.manifest()
      return current
    }
  }

  private func publishedOrEmpty(_ catalogue: Catalogue) throws(IndexingFailure) -> Generation {
    if let generation = try published() { return generation }
    return try EmptyGeneration.publish(in: index, catalogue)
  }

  private func commit(of generation: Generation) throws(IndexingFailure) -> Commit {
    try writing { () throws(XapianError) in
      try Commit(of: try Database(path: generation.databasePath))
    }
  }
}
