internal import Corpus
internal import IndexFormat
internal import Xapian

/// Whether two articles tell one story.
///
/// Those of one address do, unless their texts have nothing in common, as a page of headlines has on two
/// days; else their fingerprints must be near, and nearer when one source published
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

  /// Of two texts of one address that are less alike nothing is the same but the frame around them.
  private static let leastOnOneAddress = 0.05

  /// `similarity` is nil where a text was too short to compare.
  static func isOnePage(_ similarity: Double?) -> Bool {
    similarity.map { $0 >= leastOnOneAddress } ?? true
  }

  func isOneStory(with other: Kinship, similarity found: Double?) -> Bool {
    let similarity = found ?? 0
    if let url, url == other.url, Self.isOnePage(found) { return true }
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
