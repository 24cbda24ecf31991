/// White space, and what the `TextNormalizer` drops, in bytes of UTF-8.
enum UnseenCharacters {
  /// Where the first character that is seen stands, from an offset on.
  static func end(from start: Int, in bytes: [UInt8]) -> Int {
    var next = start
    while next < bytes.count {
      let byte = bytes[next]
      if byte <= 0x20 {
        next += 1
      } else if byte < 0x7F {
        break
      } else {
        guard let width = width(at: next, in: bytes) else { break }
        next += width
      }
    }
    return next
  }

  /// Where the last character that is seen ends, before an offset; not before `floor`.
  static func start(before end: Int, notBefore floor: Int, in bytes: [UInt8]) -> Int {
    var last = end
    while last > floor {
      var first = last - 1
      while first > floor, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      guard bytes[first] <= 0x20 || width(at: first, in: bytes) == last - first else { break }
      last = first
    }
    return last
  }

  /// Whether there is white space among characters none of which is seen.
  static func hasSpace(in bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      $0.value <= 0x20 || TextNormalizer.isSpace($0)
    }
  }

  /// How long the character there is, if it is beyond ASCII's white space and is not seen.
  private static func width(at start: Int, in bytes: [UInt8]) -> Int? {
    let width: Int
    switch bytes[start] {
    case 0x7F: return 1
    case 0xC2: width = 2
    case 0xE1, 0xE2, 0xE3, 0xEF: width = 3
    case 0xF3: width = 4
    default: return nil
    }
    guard start + width <= bytes.count else { return nil }
    var value = UInt32(bytes[start]) & (0x7F >> UInt32(width))
    for byte in bytes[(start + 1)..<(start + width)] { value = value << 6 | UInt32(byte & 0x3F) }
    guard let scalar = Unicode.Scalar(value),
      TextNormalizer.isSpace(scalar) || TextNormalizer.isDropped(scalar)
    else { return nil }
    return width
  }
}
