internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Xapian

/// A document as analysis leaves it, ready for whichever writer: everything but its story.
struct PreparedDocument: Sendable {
  let id: ArticleID
  let path: String?
  /// `DocumentRecord.encoded()`.
  let record: [UInt8]
  /// `DocumentFacets.encoded()`.
  let facets: [UInt8]
  let fingerprint: Fingerprint
  let postings: [Posting]
  let terms: [WeightedTerm]
  let entities: [NamedEntity]
  let facts: ArticleFacts

  /// A term at a position.
  struct Posting: Sendable {
    let term: String
    let position: UInt32
    let wdf: Int
  }

  /// A term without a position.
  struct WeightedTerm: Sendable {
    let term: String
    let wdf: Int
  }

  /// What the index remembers of an entity that the document mentions.
  struct NamedEntity: Hashable, Sendable {
    let id: EntityID
    let name: String
    let isInCatalogue: Bool
    /// Folded names by which it is to be found; empty for one that the catalogue knows.
    let names: [String]
  }

  /// The document for Xapian, refused when no writer would take it.
  func document(story: StoryNumber) throws(XapianError) -> Document {
    var document = try Document()
    for posting in postings {
      try document.addPosting(posting.term, at: posting.position, wdf: posting.wdf)
    }
    for term in terms { try document.addTerm(term.term, wdf: term.wdf) }
    try document.setValue(ValueSlot.facets, facets)
    try document.setValue(ValueSlot.story, story.bytes)
    try document.setValue(ValueSlot.fingerprint, fingerprint.bytes)
    try document.setData(record)
    try document.validate()
    return document
  }
}
