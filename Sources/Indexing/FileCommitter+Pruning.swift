internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

extension FileCommitter {
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
      batch.changes += record.ids.map { .deleteFrom(path: record.path, $0) }
      batch.goneFiles.append(record.path)
      if batch.changes.count >= Self.batchSize { try commit(isPruning: true) }
    }
    try commit(isPruning: true)
  }
}
