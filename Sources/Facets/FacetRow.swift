/// The place of a document in the facet columns: its docid less one.
package struct FacetRow: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let rawValue: UInt32

  package init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static func < (left: FacetRow, right: FacetRow) -> Bool {
    left.rawValue < right.rawValue
  }
}
