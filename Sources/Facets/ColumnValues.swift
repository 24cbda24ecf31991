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
    let codes = order.map { dictionary.kindCode(of: $0) }
    let ids = order.map { dictionary.texts[$0].id }
    let names = order.map { FacetName(dictionary.texts[$0].name, folding) }
    documents = order.map { dictionary.documents[$0] }
    kindStarts = Self.starts(codes)
    idOrder = Self.sorted(codes) { ids[$0].isBefore(ids[$1]) }
    nameOrder = Self.sorted(codes) { left, right in
      names[left] == names[right]
        ? ids[left].isBefore(ids[right]) : names[left] < names[right]
    }
    var starts: [UInt32] = [0]
    var bytes: [UInt8] = []
    for (id, name) in zip(ids, names) {
      for text in [id, name.text, name.folded] {
        bytes += text.utf8
        starts.append(UInt32(bytes.count))
      }
    }
    textStarts = starts
    texts = bytes
  }

  /// The numbers of each kind in an order within the kind; `codes` are ascending.
  private static func sorted(
    _ codes: [Int], by isBefore: (Int, Int) -> Bool
  ) -> [ValueNumber] {
    let sorted = codes.indices.sorted { left, right in
      codes[left] == codes[right] ? isBefore(left, right) : codes[left] < codes[right]
    }
    return sorted.map { ValueNumber(UInt32($0)) }
  }

  private static func starts(_ codes: [Int]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: FacetKind.byCode.count + 1)
    for code in codes { starts[code + 1] += 1 }
    for code in FacetKind.byCode.indices { starts[code + 1] += starts[code] }
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
