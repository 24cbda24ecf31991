package import Facets
package import Identifiers
package import IndexFormat
package import Xapian

/// Answers questions from one commit of one generation of an index. One owner, one thread.
package struct Searcher: ~Copyable {
  private let index: IndexFolder

  package init(opening index: IndexFolder) throws(SearchFailure) {
    self.index = index
  }

  /// Goes to the published generation and its newest commit. Cheap where nothing changed.
  package mutating func refresh() throws(SearchFailure) {
    throw .system("not written yet")
  }

  /// Which generation and commit answers come from: `3.42`.
  package var generation: String { "" }

  /// Refreshes, then answers a whole request; again, up to five times, where a writer overtook it.
  package mutating func answering<Answer>(
    _ body: (inout Searcher) throws(SearchFailure) -> Answer
  ) throws(SearchFailure) -> Answer {
    try body(&self)
  }

  /// The articles that answer a question.
  package mutating func match(
    _ request: QueryRequest, interruption: Interruption
  ) throws(SearchFailure) -> Match {
    throw .system("not written yet")
  }

  /// The first `limit` rows of a match in order; of each story only the first where `collapsed`.
  package mutating func ranking(
    of match: Match, by order: HitOrder, limit: Int, collapsed: Bool, interruption: Interruption
  ) throws(SearchFailure) -> [RankedRow] {
    throw .system("not written yet")
  }

  /// The articles at some rows. Rows whose article is gone are left out. `snippetWords` nil gives
  /// no snippets; `withText` gives whole records.
  package mutating func hits(
    at rows: [RankedRow], of match: Match, snippetWords: Int?, withText: Bool,
    interruption: Interruption
  ) throws(SearchFailure) -> [Hit] {
    throw .system("not written yet")
  }

  /// The facets of a match, each counted without its own kind's select.
  package func facets(
    of match: Match, _ listings: [FacetListing]
  ) throws(SearchFailure) -> [FacetList] {
    throw .system("not written yet")
  }

  /// The dates of a match.
  package func dates(
    of match: Match, _ request: DateViewRequest
  ) throws(SearchFailure) -> DateView {
    throw .system("not written yet")
  }

  /// The article of that id; nil where there is none.
  package func document(_ id: ArticleID) throws(SearchFailure) -> DocumentRecord? {
    throw .system("not written yet")
  }
}
