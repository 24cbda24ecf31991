/// What a run came to.
package struct IndexSummary: Equatable, Sendable {
  /// Files that were looked at, skipped ones included.
  package var files = 0
  /// Files left unread because neither size nor time had changed.
  package var unchangedFiles = 0
  package var added = 0
  package var changed = 0
  /// Articles that were read and are as they were.
  package var unchanged = 0
  /// Articles that vanished from a file that is still there.
  package var deleted = 0
  /// Articles of files that are gone.
  package var pruned = 0
  /// Articles kept from the old generation because they came by `add` or their file is not here.
  package var kept = 0
  /// Files and articles that were left out, each with its reason.
  package var skipped: [SkippedSource] = []
  /// Remarks on files, such as damaged front matter, each with how often it was made.
  package var notes: [String: Int] = [:]
  /// Articles of stories that another article began.
  package var nearDuplicates = 0
  /// Distinct entities that the articles of this run mention.
  package var entities = 0
  package var seconds = 0.0
  /// Whether the run was asked to stop before it was done; the same command goes on from there.
  package var isStopped = false
  /// The generation and commit that now answer, `G.C`; nil when nothing was published.
  package var generation: String?

  package init() {}

  /// Articles that were read.
  package var articles: Int { added + changed + unchanged }
}

/// A file, or one article of it, that was left out.
package struct SkippedSource: Hashable, Sendable {
  package let path: String
  /// A sentence with the remedy.
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What `index --dry-run` would make of an article.
package struct ArticleGuess: Equatable, Sendable {
  package let path: String
  package let id: String
  package let title: String
  /// ISO 8601 with the precision that is known.
  package let date: String?
  package let authors: [String]
  package let source: String?
  package let language: String
  package let url: String?
  package let tags: [String]
  package let words: Int
  package let isThin: Bool
  /// Bytes of the text that are marked as not the article.
  package let markedBytes: Int
}
