package import IndexFormat

/// Answers questions from one commit of one generation of an index. One owner, one thread.
package struct Searcher: ~Copyable {
  let index: IndexFolder
  var snapshot: Snapshot

  /// How often a request is tried that writers keep overtaking.
  private static let attempts = 5

  /// Opens what is published in `index`.
  package init(opening index: IndexFolder) throws(SearchFailure) {
    self.index = index
    snapshot = try Self.published(in: index)
  }

  /// Opens the published generation, and the next one where that has just taken its place.
  private static func published(in index: IndexFolder) throws(SearchFailure) -> Snapshot {
    var generation = try format { () throws(IndexFormatFailure) in try index.published() }
    while true {
      do {
        return try Snapshot.open(generation)
      } catch {
        let current = try format { () throws(IndexFormatFailure) in try index.published() }
        guard current != generation else { throw error }
        generation = current
      }
    }
  }

  /// Which generation and commit answers come from: `3.42`.
  package var generation: String { snapshot.label }

  /// Goes to the published generation and its newest commit. Cheap where nothing changed.
  package mutating func refresh() throws(SearchFailure) {
    let index = index
    let current = try format { () throws(IndexFormatFailure) in try index.published() }
    if current == snapshot.generation {
      try snapshot.reopen()
    } else {
      snapshot = try Self.published(in: index)
    }
  }

  /// Refreshes, then answers a whole request; again, up to five times, where a writer overtook it.
  package mutating func answering<Answer>(
    _ body: (inout Searcher) throws(SearchFailure) -> Answer
  ) throws(SearchFailure) -> Answer {
    for _ in 1..<Self.attempts {
      do {
        try refresh()
        return try body(&self)
      } catch {
        guard error == .changing else { throw error }
      }
    }
    try refresh()
    return try body(&self)
  }
}
