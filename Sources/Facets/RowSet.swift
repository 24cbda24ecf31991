/// A set of rows, one bit a row.
struct RowSet: Sendable {
  private var words: [UInt64] = []

  var isEmpty: Bool { words.isEmpty }

  func contains(_ row: FacetRow) -> Bool {
    let word = Int(row.rawValue >> 6)
    return word < words.count && words[word] >> UInt64(row.rawValue & 63) & 1 == 1
  }

  mutating func insert(_ row: FacetRow) {
    let word = Int(row.rawValue >> 6)
    if word >= words.count {
      words += [UInt64](repeating: 0, count: word + 1 - words.count)
    }
    words[word] |= 1 << UInt64(row.rawValue & 63)
  }
}
