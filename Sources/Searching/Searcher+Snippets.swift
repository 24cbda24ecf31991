internal import Facets
internal import IndexFormat

extension Searcher {
  mutating func snippet(
    of record: DocumentRecord, at row: FacetRow, _ highlights: Highlights, words: Int
  ) throws(SearchFailure) -> Snippet {
    throw .system("not written yet")
  }
}
