package import Identifiers

/// One value of a facet as it is shown.
package struct FacetCount: Hashable, Sendable {
  package let value: FacetValue
  package let id: String
  package let name: String
  /// How many of the matching documents have it.
  package let count: Int
  /// How many stories those documents are.
  package let stories: Int
  package let isSelected: Bool
  /// Its share among the matches and in the whole corpus, 0 ... 1, as they are.
  package let share: Double
  package let corpusShare: Double
  /// How far it stands out (`Significance`), 0 when it does not.
  package let score: Double
}

/// One facet of the matching documents.
package struct FacetList: Hashable, Sendable {
  /// In the order asked for; a selected value that the page does not reach stands at the end.
  package let values: [FacetCount]
  /// How many values occur among the matches (of those that `contains` lets through).
  package let distinct: Int
  /// The sum of `count` over those of them that are not in `values`.
  package let other: Int
  /// How many matching documents have no value of the kind.
  package let missing: Int
}

/// What is wanted of one facet.
package struct FacetListing: Sendable {
  package enum Order: Sendable {
    /// The most first, then by name, then by id.
    case count
    /// By folded name, then by name, then by id.
    case name
    /// Those that stand out most first, then by count.
    case significance
  }

  package var kind: FacetKind
  package var order: Order
  /// Only values whose folded name has this in it; given folded, as the columns' names were.
  package var contains: String?
  /// Values with fewer matches are not shown; they still count in `distinct` and `other`.
  package var minimum = 1
  package var offset = 0
  package var limit: Int
  /// Shown whatever their count and wherever the page ends.
  package var selected: [FacetValue] = []

  package init(_ kind: FacetKind, order: Order, limit: Int) {
    self.kind = kind
    self.order = order
    self.limit = limit
  }
}
