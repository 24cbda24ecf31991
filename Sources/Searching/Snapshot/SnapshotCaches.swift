internal import Identifiers

/// What a snapshot remembers from one question to the next.
struct SnapshotCaches {
  var everything: DocumentSet?
  var dates: DateIndex?
  var stories: StoryIndex?
  /// The ids of articles by row, as far as they were needed.
  private(set) var names: [UInt32: ArticleID] = [:]
  /// The documents of terms that many documents have.
  private(set) var terms: [String: DocumentSet] = [:]

  /// How many terms' documents are kept: at most a bit for each document and term.
  private static let terms = 512

  /// Whether the documents of a term cost more to read again than to keep.
  static func isWorthKeeping(_ count: Int, of universe: Int) -> Bool {
    count > 64 && count * 64 > universe
  }

  /// How many ids are kept, about 20 MB.
  private static let names = 200_000

  mutating func keep(_ name: ArticleID, of row: UInt32) {
    if names.count == Self.names { names.removeAll() }
    names[row] = name
  }

  mutating func keep(_ documents: DocumentSet, for term: String) {
    if terms.count == Self.terms { terms.removeAll() }
    terms[term] = documents
  }
}
