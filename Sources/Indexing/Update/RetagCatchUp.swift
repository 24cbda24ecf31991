internal import IndexFormat
internal import Xapian

/// Brings the copy up to what writers did to the original since it was made. The caller holds the
/// writers' lock, so nobody writes meanwhile.
///
/// The journals name the documents. What writers keep beside them (records of files, stories,
/// journals, counters) is taken over as it is.
struct RetagCatchUp {
  let source: Generation
  let staging: Generation
  /// The newest commit of the original when it was copied.
  let copied: Commit

  private static let batchSize = 500

  /// Gives how many documents changed.
  func run(_ writer: inout RetagWriter) throws(IndexingFailure) -> Int {
    var changed = 0
    for batch in try late().chunks(of: Self.batchSize) {
      changed += try writer.tag(batch, of: source)
    }
    try takeOverMetadata()
    return changed
  }

  /// What commits after the copy changed, ascending; everything where a journal is missing.
  private func late() throws(IndexingFailure) -> [DocumentID] {
    let journals = try writing { () throws(XapianError) in
      let database = try Database(path: source.databasePath)
      var journals: [[UInt8]] = []
      for commit in copied.number..<(try Commit(of: database).number) {
        journals.append(try database.metadata(MetadataKey.journal(commit + 1)))
      }
      return journals
    }
    guard !journals.contains([]) else { return try everything() }
    var documents: Set<DocumentID> = []
    for journal in journals {
      documents.formUnion(
        try formatted { () throws(IndexFormatFailure) in try Journal.decoded(journal) })
    }
    return documents.sorted()
  }

  private func everything() throws(IndexingFailure) -> [DocumentID] {
    try writing { () throws(XapianError) in
      let source = try Database(path: source.databasePath).documentIDs()
      let staging = try Database(path: staging.databasePath).documentIDs()
      return Set(source).union(staging).sorted().map { DocumentID($0) }
    }
  }

  private func takeOverMetadata() throws(IndexingFailure) {
    try writing { () throws(XapianError) in
      let source = try Database(path: source.databasePath)
      var database = try WritableDatabase(
        path: staging.databasePath, mode: .open, durability: .none)
      try database.beginTransaction()
      for prefix in [
        MetadataKey.journalPrefix, MetadataKey.filePrefix, MetadataKey.storyPrefix,
        MetadataKey.commit, MetadataKey.changes,
      ] {
        let keys = Set(try source.metadataKeys(prefix: prefix))
          .union(try database.reader.metadataKeys(prefix: prefix))
        for key in keys {
          let value = try source.metadata(key)
          if try database.reader.metadata(key) != value { try database.setMetadata(key, value) }
        }
      }
      // A column of the newest commit is about to be written.
      try database.setMetadata(
        MetadataKey.changesAtColumn, try source.metadata(MetadataKey.changes))
      try database.commitTransaction()
    }
  }
}
