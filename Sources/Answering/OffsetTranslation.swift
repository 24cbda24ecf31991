internal import Wire

/// Turns UTF-8 offsets into a text into the unit that a client counts in.
struct OffsetTranslation {
  /// The offset in the client's unit, by UTF-8 offset; nil where that is the same.
  private let table: [Int]?

  init(of text: String, to unit: OffsetUnit) {
    switch unit {
    case .utf8: table = nil
    case .utf16: table = Self.table(of: text) { UTF16.width($0) }
    case .codepoint: table = Self.table(of: text) { _ in 1 }
    }
  }

  /// An offset within a character becomes that of the character.
  func callAsFunction(_ offset: Int) -> Int {
    guard let table else { return offset }
    return table[min(max(offset, 0), table.count - 1)]
  }

  private static func table(of text: String, width: (Unicode.Scalar) -> Int) -> [Int] {
    var table: [Int] = []
    table.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      table.append(contentsOf: repeatElement(offset, count: UTF8.width(scalar)))
      offset += width(scalar)
    }
    table.append(offset)
    return table
  }
}
