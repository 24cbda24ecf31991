/// The charset of Western text that does not say what it is in (WHATWG Encoding, "windows-1252").
package enum Windows1252 {
  /// Every byte is a character, so that none is wrong; gives 0.
  static func write(_ bytes: ArraySlice<UInt8>, to writing: inout CharsetWriting) -> Int {
    var next = bytes.startIndex
    while next < bytes.endIndex {
      let plain = bytes[next...].firstIndex { $0 >= 0x80 } ?? bytes.endIndex
      if plain > next { writing.append(bytes[next..<plain], for: plain - next) }
      next = plain
      if next < bytes.endIndex {
        writing.append(UTF8.encode(scalar(bytes[next])) ?? .init(), for: 1)
        next += 1
      }
    }
    return 0
  }

  /// The byte of a character; nil when it has none. Those of Latin-1 that are controls count.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    guard scalar.value <= 0x2122 else { return nil }
    return upper.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// The five bytes that have no character are what Latin-1 has there.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// 0x80 to 0x9F.
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
