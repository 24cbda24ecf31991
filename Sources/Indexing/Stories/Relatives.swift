internal import Corpus
internal import IndexFormat
internal import Xapian

extension Database {
  /// At most this many articles are looked at for each band: a story of thousands is found by any
  /// of its members, and texts that share a band by chance must not cost the square.
  private static var mostCandidates: Int { 32 }

  /// The articles that tell the story of an article, in no order.
  ///
  /// - Parameter existing: the article's own document, if it has one already.
  func relatives(
    of record: DocumentRecord, _ fingerprint: Fingerprint, except existing: DocumentID?
  ) throws(XapianError) -> [DocumentID] {
    let own = Kinship(record)
    var terms = fingerprint.bandKeys.map(TermPrefix.band)
    if let url = record.url { terms.append(TermPrefix.url(url)) }
    var candidates: Set<UInt32> = []
    for term in terms { candidates.formUnion(try postings(of: term).prefix(Self.mostCandidates)) }
    if let existing { candidates.remove(existing.rawValue) }
    var relatives: [DocumentID] = []
    for candidate in candidates.map({ DocumentID($0) }) {
      let similarity = fingerprint.comparison(with: try self.fingerprint(of: candidate))
      guard similarity ?? 0 >= Fingerprint.threshold || record.url != nil,
        let other = try kinship(of: candidate), own.isOneStory(with: other, similarity: similarity)
      else { continue }
      relatives.append(candidate)
    }
    return relatives
  }
}
