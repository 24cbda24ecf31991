package import Identifiers

/// What is asked of one facet.
package struct FacetViewRequest: Hashable, Sendable {
  package enum Order: String, CaseIterable, Sendable { case count, significance, name }

  package var kind: FacetKind
  package var limit: Int
  package var offset: Int
  package var order: Order
  /// Only values whose folded name or id holds this.
  package var contains: String?
  /// Only values with so many matching articles.
  package var minimum: Int

  package init(
    _ kind: FacetKind, limit: Int = 10, offset: Int = 0, order: Order = .count,
    contains: String? = nil, minimum: Int = 1
  ) {
    self.kind = kind
    self.limit = limit
    self.offset = offset
    self.order = order
    self.contains = contains
    self.minimum = minimum
  }
}

/// One facet of a match, counted over all of its articles but for the facet's own selection.
package struct FacetView: Sendable {
  package struct Value: Hashable, Sendable {
    package let id: String
    package let name: String
    /// Matching articles, and their distinct stories.
    package let count: Int
    package let stories: Int
    package let isSelected: Bool
    /// Set where values are ordered by significance.
    package let significance: Significance?
  }

  /// How much more of the matches than of all articles have the value.
  package struct Significance: Hashable, Sendable {
    package let share: Double
    package let corpusShare: Double
    package let score: Double
  }

  package let kind: FacetKind
  package let order: FacetViewRequest.Order
  package let values: [Value]
  /// Values that occur among the matches, whether shown or not, and fit `contains`.
  package let distinct: Int
  /// The sum of the counts of those that are not shown.
  package let other: Int
  /// Matching articles without a value.
  package let missing: Int
}
