internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

extension FileCommitter {
  /// Deletes the articles that files had which the walk found empty.
  mutating func forget(emptied skipped: [SkippedEntry]) throws(IndexingFailure) {
    let generation = try formatted { () throws(IndexFormatFailure) in
      try context.index.published()
    }
    let database = try writing { () throws(XapianError) in
      try Database(path: generation.databasePath)
    }
    for entry in skipped where entry.reason.isWithoutArticles {
      guard let record = try FileRecords.record(of: entry.path, in: database) else { continue }
      forget(record)
    }
    try commit()
  }

  /// Removes the articles of files that stood under the paths given and are gone.
  mutating func prune(walked: Set<String>) throws(IndexingFailure) {
    let generation = try formatted { () throws(IndexFormatFailure) in
      try context.index.published()
    }
    let records = try writing { () throws(XapianError) in
      let database = try Database(path: generation.databasePath)
      var records: [FileRecord] = []
      for key in try database.metadataKeys(prefix: MetadataKey.filePrefix) {
        guard let record = try? FileRecord(decoding: try database.metadata(key)) else { continue }
        records.append(record)
      }
      return records
    }
    context.meter.begin(.pruning, total: records.count)
    for record in records
    where !walked.contains(record.path) && context.covers(record.path)
      && !Files.exists(record.path)
    {
      forget(record)
      if batch.changes.count >= Self.batchSize { try commit(isPruning: true) }
    }
    try commit(isPruning: true)
  }
}
