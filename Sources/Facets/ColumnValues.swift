internal import Identifiers

/// The values of a finished column: their kinds, totals, orders and texts.
struct ColumnValues {
  let kindStarts: [UInt32]
  let idOrder: [ValueNumber]
  let nameOrder: [ValueNumber]
  let textStarts: [UInt32]
  let texts: [UInt8]
  /// How many documents have each value.
  let documents: [UInt32]

  /// - Parameter order: the dictionary's places in the order of the column's numbers.
  init(_ dictionary: ColumnDictionary, _ order: [Int], _ folding: (String) -> String) {
    let values = order.map { dictionary.values[$0] }
    documents = values.map(\.documents)
    kindStarts = Self.starts(values)
    let names = values.map { FacetName($0.name, folding) }
    idOrder = Self.sorted(values) { values[$0].id.isBefore(values[$1].id) }
    nameOrder = Self.sorted(values) { left, right in
      if names[left] != names[right] { return names[left] < names[right] }
      return values[left].id.isBefore(values[right].id)
    }
    var starts: [UInt32] = [0]
    var bytes: [UInt8] = []
    for (value, name) in zip(values, names) {
      for text in [value.id, name.text, name.folded] {
        bytes += text.utf8
        starts.append(UInt32(bytes.count))
      }
    }
    textStarts = starts
    texts = bytes
  }

  /// The numbers of each kind in an order within the kind.
  private static func sorted(
    _ values: [ColumnDictionary.Value], by isBefore: (Int, Int) -> Bool
  ) -> [ValueNumber] {
    let sorted = values.indices.sorted { left, right in
      let (a, b) = (values[left].kind.code, values[right].kind.code)
      return a == b ? isBefore(left, right) : a < b
    }
    return sorted.map { ValueNumber(UInt32($0)) }
  }

  private static func starts(_ values: [ColumnDictionary.Value]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: FacetKind.byCode.count + 1)
    for value in values { starts[value.kind.code + 1] += 1 }
    for kind in FacetKind.byCode.indices { starts[kind + 1] += starts[kind] }
    return starts
  }
}

/// The name of a value: ordered by its folded form, then as it is written.
struct FacetName: Hashable, Comparable {
  let folded: String
  let text: String

  init(folded: String, text: String) {
    self.folded = folded
    self.text = text
  }

  init(_ text: String, _ folding: (String) -> String) {
    self.init(folded: folding(text), text: text)
  }

  static func == (left: FacetName, right: FacetName) -> Bool {
    left.folded.utf8.elementsEqual(right.folded.utf8)
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: FacetName, right: FacetName) -> Bool {
    left.folded.utf8.elementsEqual(right.folded.utf8)
      ? left.text.isBefore(right.text) : left.folded.isBefore(right.folded)
  }
}
