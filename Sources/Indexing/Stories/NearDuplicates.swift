internal import Corpus
internal import IndexFormat
internal import Xapian

/// Finds the articles of a whole database that resemble each other.
///
/// Articles that share a band of their fingerprints are compared; those that tell one story
/// (`Kinship`) are joined, and so is what each of them was joined with.
struct NearDuplicates {
  /// The documents by story.
  private var forest: Forest

  /// At most this many different articles of one band are compared with: texts that share a band by
  /// chance must not cost the square.
  private static let mostRepresentatives = 32
  /// Bands are taken in portions, so that at most this many places (16 bytes each, and half of it again
  /// to sort them) are held at once: 120 bytes an article at most, whatever their number.
  private static let mostPlaces = 4_000_000
  private static let mostBands = 5

  /// The groups of two and more, each ascending, in the order of their first.
  static func groups(in database: borrowing Database) throws(XapianError) -> [[DocumentID]] {
    var finder = NearDuplicates(try database.lastDocumentID.rawValue)
    try finder.joinAddresses(of: database)
    let portion = max(1, min(mostBands, mostPlaces / max(1, try database.documentCount)))
    for start in stride(from: 0, to: Fingerprint.bands, by: portion) {
      try finder.join(start..<min(start + portion, Fingerprint.bands), of: database)
    }
    return finder.groups()
  }

  private init(_ last: UInt32) {
    forest = Forest(count: Int(last) + 1)
  }

  /// A band of a document, by hash: equal bands have equal hashes, and the others are told apart by
  /// comparing fingerprints.
  private struct Place: Comparable {
    let hash: UInt64
    let document: UInt32

    static func < (left: Place, right: Place) -> Bool {
      (left.hash, left.document) < (right.hash, right.document)
    }
  }

  private mutating func join(
    _ bands: Range<Int>, of database: borrowing Database
  ) throws(XapianError) {
    var places: [Place] = []
    places.reserveCapacity(try database.documentCount * bands.count)
    try database.forEachValue(ValueSlot.fingerprint) { document, bytes throws(XapianError) in
      guard let fingerprint = Fingerprint(bytes: bytes.array) else { return }
      for hash in fingerprint.bandHashes(bands) {
        places.append(Place(hash: hash, document: document.rawValue))
      }
    }
    places.sort()
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, places[end].hash == places[start].hash { end += 1 }
      if end - start > 1 { try join(places[start..<end].map(\.document), of: database) }
      start = end
    }
  }

  /// Compares the documents of one band.
  private mutating func join(
    _ documents: [UInt32], of database: borrowing Database
  ) throws(XapianError) {
    var representatives: [Representative] = []
    for document in documents {
      if representatives.contains(where: { forest.root($0.document) == forest.root(document) }) {
        continue
      }
      let fingerprint = try database.fingerprint(of: DocumentID(document))
      var own = Representative(document: document, fingerprint: fingerprint)
      for place in representatives.indices
      where try own.isOneStory(with: &representatives[place], in: database) {
        forest.unite(representatives[place].document, document)
      }
      if representatives.count < Self.mostRepresentatives { representatives.append(own) }
    }
  }

  /// Joins the documents of each address that are one page.
  private mutating func joinAddresses(of database: borrowing Database) throws(XapianError) {
    var shared: [String] = []
    try database.forEachTerm(prefix: TermPrefix.url) { term, frequency throws(XapianError) in
      if frequency > 1 { shared.append(String(decoding: term.array, as: UTF8.self)) }
      return true
    }
    for term in shared {
      var seen: [(document: UInt32, fingerprint: Fingerprint)] = []
      for document in try database.postings(of: term) {
        let fingerprint = try database.fingerprint(of: DocumentID(document))
        for other in seen
        where Kinship.isOnePage(fingerprint.comparison(with: other.fingerprint)) {
          forest.unite(other.document, document)
        }
        if seen.count < Self.mostRepresentatives { seen.append((document, fingerprint)) }
      }
    }
  }

  /// A document that others are compared with. Its record is read only where it decides.
  private struct Representative {
    let document: UInt32
    let fingerprint: Fingerprint
    private var kinship: Kinship?

    init(document: UInt32, fingerprint: Fingerprint) {
      self.document = document
      self.fingerprint = fingerprint
    }

    mutating func isOneStory(
      with other: inout Representative, in database: borrowing Database
    ) throws(XapianError) -> Bool {
      let similarity = fingerprint.similarity(to: other.fingerprint)
      if similarity < Fingerprint.threshold { return false }
      if similarity >= Fingerprint.thresholdWithinSource { return true }
      try loadKinship(from: database)
      try other.loadKinship(from: database)
      guard let kinship, let others = other.kinship else { return false }
      return kinship.isOneStory(with: others, similarity: similarity)
    }

    private mutating func loadKinship(from database: borrowing Database) throws(XapianError) {
      if kinship == nil { kinship = try database.kinship(of: DocumentID(document)) }
    }
  }

  private mutating func groups() -> [[DocumentID]] {
    var members: [UInt32: [DocumentID]] = [:]
    for document in forest.indices.dropFirst() {
      let first = forest.root(UInt32(document))
      guard first != document || members[first] != nil else { continue }
      members[first, default: [DocumentID(first)]].append(DocumentID(UInt32(document)))
    }
    return members.keys.sorted().compactMap { members[$0] }
  }
}
