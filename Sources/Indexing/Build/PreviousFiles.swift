internal import Corpus
internal import IndexFormat
internal import Xapian

/// What the previous generation knows of the files of a build: ids that they keep.
struct PreviousFiles: Sendable {
  private let records: [String: FileRecord]

  init(_ files: [SourceFile], of previous: Generation?) throws(IndexingFailure) {
    var records: [String: FileRecord] = [:]
    if let previous {
      let database = try writing { () throws(XapianError) in
        try Database(path: previous.databasePath)
      }
      for file in files {
        records[file.path] = try FileRecords.record(of: file.path, in: database)
      }
    }
    self.records = records
  }

  subscript(path: String) -> FileRecord? { records[path] }
}
