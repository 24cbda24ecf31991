package import Identifiers

/// One value of one facet, in one view of the columns.
package struct FacetValue: Hashable, Sendable {
  package let kind: FacetKind
  package let ordinal: FacetOrdinal

  package init(_ kind: FacetKind, _ ordinal: FacetOrdinal) {
    self.kind = kind
    self.ordinal = ordinal
  }
}

/// The number of a value among those of all kinds: what rows hold and counters count.
///
/// Values of the column are 0 ..< V, kind after kind; those that only an overlay has follow in the
/// order of their coming.
struct ValueNumber: Hashable, Comparable, Sendable, BitwiseCopyable {
  let rawValue: UInt32

  init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  var index: Int { Int(rawValue) }

  static func < (left: ValueNumber, right: ValueNumber) -> Bool { left.rawValue < right.rawValue }
}
