internal import Identifiers

/// The values met while a column is built, numbered in the order of their coming.
///
/// A hash table over bytes: a million documents name the same few thousand values again and again,
/// and a text is made only of a value's first coming.
struct ColumnDictionary {
  /// What is shown of a value.
  struct Texts {
    let id: String
    let name: String
  }

  /// Those of each value.
  private(set) var texts: [Texts] = []
  /// How many documents have each value.
  private(set) var documents: [UInt32] = []
  /// Of each value the kind's code, times two, plus one where the encoded id leaves out `kind/`.
  private var codes: [UInt8] = []
  /// The hash of each value, so that most others need not be compared.
  private var hashes: [Int] = []
  /// The id of value v, as it is encoded, is `ids[idStarts[v] ..< idStarts[v + 1]]`.
  private var idStarts = [0]
  private var ids: [UInt8] = []
  /// One more than the number of the value in each place; 0 for a place that is free. A power of
  /// two, at least twice as many as there are values.
  private var table = [UInt32](repeating: 0, count: 1024)

  var count: Int { texts.count }

  func kindCode(of value: Int) -> Int { Int(codes[value] >> 1) }

  /// The number of an entry's value.
  mutating func number(
    of entry: EncodedFacets.Entry, in bytes: Span<UInt8>
  ) throws(FacetFailure) -> ValueNumber {
    let hash = Self.hash(entry, bytes)
    var place = hash & (table.count - 1)
    while table[place] > 0 {
      let value = Int(table[place]) - 1
      if hashes[value] == hash, isValue(value, entry, bytes) { return ValueNumber(UInt32(value)) }
      place = (place + 1) & (table.count - 1)
    }
    try append(entry, bytes, hash)
    table[place] = UInt32(count)
    if count * 2 > table.count { grow() }
    return ValueNumber(UInt32(count - 1))
  }

  /// One more document has a value.
  mutating func addDocument(to value: ValueNumber) {
    documents[value.index] += 1
  }

  /// The numbers in the order of a column: by kind, the most documents first, then by id.
  func ranked() -> [Int] {
    texts.indices.sorted { left, right in
      let (a, b) = (kindCode(of: left), kindCode(of: right))
      if a != b { return a < b }
      if documents[left] != documents[right] { return documents[left] > documents[right] }
      return texts[left].id.isBefore(texts[right].id)
    }
  }

  private mutating func append(
    _ entry: EncodedFacets.Entry, _ bytes: Span<UInt8>, _ hash: Int
  ) throws(FacetFailure) {
    let text = try EncodedFacets.text(bytes, entry.id)
    let id = entry.isPrefixed ? "\(entry.kind.rawValue)/\(text)" : text
    var name = id
    if let range = entry.name { name = try EncodedFacets.text(bytes, range) }
    texts.append(Texts(id: id, name: name))
    documents.append(0)
    codes.append(entry.code)
    hashes.append(hash)
    for index in entry.id { ids.append(bytes[index]) }
    idStarts.append(ids.count)
  }

  /// An id is encoded in one way only: with `kind/` left out when it begins so.
  private func isValue(
    _ value: Int, _ entry: EncodedFacets.Entry, _ bytes: Span<UInt8>
  ) -> Bool {
    let start = idStarts[value]
    guard codes[value] == entry.code, idStarts[value + 1] - start == entry.id.count else {
      return false
    }
    for offset in 0..<entry.id.count
    where ids[start + offset] != bytes[entry.id.lowerBound + offset] { return false }
    return true
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 4)
    for (value, hash) in hashes.enumerated() {
      var place = hash & (table.count - 1)
      while table[place] > 0 { place = (place + 1) & (table.count - 1) }
      table[place] = UInt32(value + 1)
    }
  }

  /// Seeded anew in each process: no text can be made to collide.
  private static func hash(_ entry: EncodedFacets.Entry, _ bytes: Span<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(entry.code)
    unsafe bytes.extracting(entry.id).withUnsafeBufferPointer {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    return hasher.finalize()
  }
}

extension EncodedFacets.Entry {
  fileprivate var code: UInt8 { UInt8(kind.code * 2 + (isPrefixed ? 1 : 0)) }
}

extension String {
  /// The order of UTF-8 bytes, the same in every place and language.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
