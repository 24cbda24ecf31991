internal import Corpus
internal import IndexFormat
internal import Xapian

/// Whether two articles tell one story.
///
/// The same address does; else their fingerprints must be near, and nearer when one source published
/// both under different titles (`Fingerprint.thresholdWithinSource` tells why).
struct Kinship {
  private let url: String?
  private let source: String?
  private let title: String

  init(_ record: DocumentRecord) {
    url = record.url
    source = record.source
    title = record.title
  }

  func isOneStory(with other: Kinship, similarity: Double) -> Bool {
    if let url, url == other.url { return true }
    let isStrict = source == other.source && title != other.title
    return similarity >= (isStrict ? Fingerprint.thresholdWithinSource : Fingerprint.threshold)
  }
}

extension Database {
  /// Nil when the document's record cannot be read.
  func kinship(of document: DocumentID) throws(XapianError) -> Kinship? {
    (try? DocumentRecord(headOf: try data(of: document))).map(Kinship.init)
  }

  func fingerprint(of document: DocumentID) throws(XapianError) -> Fingerprint {
    Fingerprint(bytes: try value(ValueSlot.fingerprint, of: document)) ?? .none
  }
}
