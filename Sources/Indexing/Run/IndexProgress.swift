/// How far a long command has come. Delivered at most ten times a second.
package struct IndexProgress: Equatable, Sendable {
  package enum Phase: String, Sendable {
    case listing, surveying, reading, merging, stories, replaying, facets, publishing, pruning,
      tagging
    case compacting, verifying
  }

  package var phase: Phase
  /// Of the files or, where no files are read, of the documents.
  package var done: Int
  package var total: Int
  package var articles: Int
  /// Of the files read.
  package var bytes: Int
  /// The file that was finished last.
  package var path: String?

  package init(_ phase: Phase) {
    self.phase = phase
    (done, total, articles, bytes) = (0, 0, 0, 0)
  }
}
