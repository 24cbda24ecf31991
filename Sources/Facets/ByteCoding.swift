/// Numbers and texts as bytes: little-endian base-128, and texts with their length before them.
extension [UInt8] {
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  mutating func append(text: Substring) {
    append(varint: UInt64(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}

/// A place in encoded facets. The bytes are passed to each call; whatever they are, reading ends
/// in a value or a failure.
struct ByteCursor {
  private(set) var position = 0

  mutating func byte(_ bytes: Span<UInt8>) throws(FacetFailure) -> UInt8 {
    guard position < bytes.count else { throw .damagedFacets("cut short at byte \(position)") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func varint(_ bytes: Span<UInt8>) throws(FacetFailure) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte(bytes)
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    throw .damagedFacets("a number without end at byte \(position)")
  }

  mutating func number(_ bytes: Span<UInt8>) throws(FacetFailure) -> UInt32 {
    guard let value = UInt32(exactly: try varint(bytes)) else {
      throw .damagedFacets("too great a number at byte \(position)")
    }
    return value
  }

  /// The place of a text whose length stands before it.
  mutating func text(_ bytes: Span<UInt8>) throws(FacetFailure) -> Range<Int> {
    let count = Int(try number(bytes))
    guard count <= bytes.count - position else {
      throw .damagedFacets("a text cut short at byte \(position)")
    }
    defer { position += count }
    return position..<position + count
  }
}
