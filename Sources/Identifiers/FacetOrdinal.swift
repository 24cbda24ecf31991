/// The number of a facet value within its kind, dense from 0, in one facet column.
/// It means nothing in any other column: what lasts is the value's id.
package struct FacetOrdinal: Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  package init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static func < (left: FacetOrdinal, right: FacetOrdinal) -> Bool {
    left.rawValue < right.rawValue
  }
}
