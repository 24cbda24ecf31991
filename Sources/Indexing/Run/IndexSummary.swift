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
  /// What the files and articles that were read are like.
  package var found = Findings()
  /// Distinct stories of the articles; nil where a run looked at some of the index's only.
  package var stories: Int?
  /// Articles of stories that another article began.
  package var nearDuplicates = 0
  /// Distinct entities that the articles of this run mention.
  package var entities = 0
  /// Those among them that the index did not know; nil after a rebuild, which does not ask.
  package var newEntities: Int? = 0
  package var seconds = 0.0
  /// Whether the run was asked to stop before it was done; the same command goes on from there.
  package var isStopped = false
  /// The generation and commit that now answer, `G.C`; nil when nothing was published.
  package var generation: String?

  package init() {}

  /// Articles that were read.
  package var articles: Int { added + changed + unchanged }
}
