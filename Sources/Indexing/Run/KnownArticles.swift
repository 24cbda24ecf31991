internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Xapian

/// What a published index knows of articles and files: read only. One owner, one thread.
struct KnownArticles: ~Copyable {
  private var database: Database

  /// Nil where there is no index yet.
  init?(_ index: IndexFolder) throws(IndexingFailure) {
    guard let current = try formatted({ () throws(IndexFormatFailure) in try index.current() })
    else { return nil }
    database = try writing { () throws(XapianError) in try Database(path: current.databasePath) }
  }

  /// What the index knows of a file.
  mutating func record(of path: String) throws(IndexingFailure) -> FileRecord? {
    let bytes = try read { database throws(XapianError) in
      try database.metadata(MetadataKey.file(path))
    }
    return bytes.isEmpty ? nil : try? FileRecord(decoding: bytes)
  }

  /// The id of another article of the index that tells an article's story: the oldest document.
  mutating func relative(of draft: Draft) throws(IndexingFailure) -> ArticleID? {
    let record = DocumentRecord(draft, entities: [])
    return try read { database throws(XapianError) in
      let existing = try database.document(of: draft.id)
      let relatives = try database.relatives(of: record, draft.fingerprint, except: existing)
      guard let oldest = relatives.min() else { return nil }
      return (try? DocumentRecord(headOf: try database.data(of: oldest)))?.id
    }
  }

  /// Reads at the newest commit, once more when two commits passed by.
  private mutating func read<Answer>(
    _ body: (borrowing Database) throws(XapianError) -> Answer
  ) throws(IndexingFailure) -> Answer {
    do throws(XapianError) {
      do throws(XapianError) { return try body(database) } catch {
        guard case .modified = error else { throw error }
        try database.reopen()
        return try body(database)
      }
    } catch {
      throw .database(error)
    }
  }
}
