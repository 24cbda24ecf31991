internal import Identifiers

/// The values met while a column is built, numbered in the order of their coming.
///
/// A hash table over bytes: a million documents name the same few thousand values again and again,
/// and a text is made only of a value's first coming.
struct ColumnDictionary {
  struct Value {
    let kind: FacetKind
    let id: String
    let name: String
    var documents: UInt32
  }

  private(set) var values: [Value] = []
  /// The hash of each value, so that most others need not be compared.
  private var hashes: [Int] = []
  /// The id of value v, as it is encoded, is `ids[idStarts[v] ..< idStarts[v + 1]]`.
  private var idStarts = [0]
  private var ids: [UInt8] = []
  /// One more than the number of the value in each place; 0 for a place that is free. A power of
  /// two, at least twice as many as there are values.
  private var table = [UInt32](repeating: 0, count: 1024)

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
    table[place] = UInt32(values.count)
    if values.count * 2 > table.count { grow() }
    return ValueNumber(UInt32(values.count - 1))
  }

  /// One more document has a value.
  mutating func count(_ value: ValueNumber) {
    values[value.index].documents += 1
  }

  /// The numbers in the order of a column: by kind, the most documents first, then by id.
  func ranked() -> [Int] {
    values.indices.sorted { left, right in
      let (a, b) = (values[left], values[right])
      if a.kind != b.kind { return a.kind.code < b.kind.code }
      if a.documents != b.documents { return a.documents > b.documents }
      return a.id.isBefore(b.id)
    }
  }

  private mutating func append(
    _ entry: EncodedFacets.Entry, _ bytes: Span<UInt8>, _ hash: Int
  ) throws(FacetFailure) {
    let text = try EncodedFacets.text(bytes, entry.id)
    let id = entry.isPrefixed ? "\(entry.kind.rawValue)/\(text)" : text
    var name = id
    if let range = entry.name { name = try EncodedFacets.text(bytes, range) }
    values.append(Value(kind: entry.kind, id: id, name: name, documents: 0))
    hashes.append(hash)
    for index in entry.id { ids.append(bytes[index]) }
    idStarts.append(ids.count)
  }

  /// An id is encoded in one way only: with `kind/` left out when it begins so.
  private func isValue(
    _ value: Int, _ entry: EncodedFacets.Entry, _ bytes: Span<UInt8>
  ) -> Bool {
    let known = idStarts[value]..<idStarts[value + 1]
    guard values[value].kind == entry.kind, known.count == entry.id.count else { return false }
    for (left, right) in zip(known, entry.id) where ids[left] != bytes[right] { return false }
    return (values[value].id.utf8.count > known.count) == entry.isPrefixed
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
    hasher.combine(entry.kind.code * 2 + (entry.isPrefixed ? 1 : 0))
    unsafe bytes.extracting(entry.id).withUnsafeBufferPointer {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    return hasher.finalize()
  }
}

extension String {
  /// The order of UTF-8 bytes, the same in every place and language.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
