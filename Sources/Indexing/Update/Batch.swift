internal import Identifiers
internal import IndexFormat

/// Changes that become visible together or not at all.
struct Batch: Sendable {
  var changes: [Change] = []
  /// Files whose articles are now all in the index, with this batch.
  var files: [FileChange] = []
  /// Files whose record is to be forgotten.
  var goneFiles: [String] = []

  /// The articles that the batch may change.
  var ids: [ArticleID] { changes.map(\.id) }

  var isEmpty: Bool { changes.isEmpty && files.isEmpty && goneFiles.isEmpty }

  enum Change: Sendable {
    /// Adds an article or replaces the one with its id, if it may (`Ownership`).
    case put(PreparedDocument)
    /// Deletes whatever has the id.
    case delete(ArticleID)
    /// Deletes the article with the id if it came from the file.
    case deleteFrom(path: String, ArticleID)
  }
}

/// What a file's record is to say once its articles are in the index.
struct FileChange: Sendable {
  let path: String
  let name: String
  let size: UInt64
  let modifiedNanoseconds: Int64
  let digest: [UInt8]
  /// All ids that its articles would have, in the order of the file.
  let ids: [ArticleID]
  /// Whether an article was left out already: another of the file has its id, or the file was not
  /// read to its end.
  let isIncomplete: Bool
  /// Ids that an earlier batch of the same file left out.
  var leftOut: Set<ArticleID> = []

  /// The record when some of the ids belong to articles of others.
  func record(without refused: Set<ArticleID>) -> FileRecord {
    let left = refused.union(leftOut)
    return FileRecord(
      path: path, name: name, size: size, modifiedNanoseconds: modifiedNanoseconds,
      digest: digest, ids: ids.filter { !left.contains($0) },
      isIncomplete: isIncomplete || ids.contains(where: left.contains))
  }
}

/// What became of one change.
enum Outcome: Sendable {
  case added, replaced, unchanged, deleted
  /// There was nothing to delete.
  case absent
  /// Another article has the id; its file, or nil when it came by `add`.
  case duplicate(of: String?)
  /// The document is nothing Xapian can hold.
  case refused(String)
}
