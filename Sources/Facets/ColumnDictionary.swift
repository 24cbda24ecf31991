internal import Identifiers

/// The values met while a column is built, numbered in the order of their coming.
struct ColumnDictionary {
  struct Value {
    let kind: FacetKind
    let id: String
    let name: String
    var documents: UInt32
  }

  private(set) var values: [Value] = []
  private var places: [[String: UInt32]]

  init() {
    places = FacetKind.byCode.map { _ in [:] }
  }

  /// The number of a value, which one more document has.
  mutating func place(of entry: FacetEntry, _ kind: FacetKind) -> ValueNumber {
    if let place = places[kind.code][entry.id] {
      values[Int(place)].documents += 1
      return ValueNumber(place)
    }
    let place = UInt32(values.count)
    places[kind.code][entry.id] = place
    values.append(Value(kind: kind, id: entry.id, name: entry.name, documents: 1))
    return ValueNumber(place)
  }

  /// The places in the order of a column: by kind, the most documents first, then by id.
  func ranked() -> [Int] {
    values.indices.sorted { left, right in
      let (a, b) = (values[left], values[right])
      if a.kind != b.kind { return a.kind.code < b.kind.code }
      if a.documents != b.documents { return a.documents > b.documents }
      return a.id.isBefore(b.id)
    }
  }
}

extension String {
  /// The order of UTF-8 bytes, the same in every place and language.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
