/// The value slots of a document.
package enum ValueSlot {
  /// `DocumentFacets.encoded()`: what facet columns are made from. Every document has it.
  package static let facets: UInt32 = 0
  /// `StoryNumber.bytes`. Every document has it, so that columns need no document data.
  package static let story: UInt32 = 1
  /// `Fingerprint.bytes`, by which near-duplicates are verified.
  package static let fingerprint: UInt32 = 2
}
