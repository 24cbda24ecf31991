package import Facets
package import Identifiers
package import IndexFormat

/// One article of a page.
package struct Hit: Sendable {
  package let row: FacetRow
  /// Without its text where neither a snippet nor the text was asked for.
  package let record: DocumentRecord
  /// Nil where nothing scores or hits are ordered by date.
  package let score: Double?
  package let story: StoryID
  /// Other matching articles of the same story.
  package let alsoIn: Int
  package let snippet: Snippet?
}

/// A place in the order of hits.
package struct RankedRow: Hashable, Sendable {
  package let row: FacetRow
  package let score: Double?

  package init(_ row: FacetRow, score: Double?) {
    self.row = row
    self.score = score
  }
}
