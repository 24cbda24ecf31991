/// Blanks the attributes of an element beyond the number that any has that people wrote.
///
/// libxml2 compares each attribute of an element with all before it: 400,000 took it minutes.
struct AttributeLimit {
  private enum Place { case text, opening, tag }

  private static let most = 1_000

  private var place = Place.text
  private var quote: UInt8?
  private var count = 0

  /// The next byte of a document, or a space instead.
  mutating func pass(_ byte: UInt8) -> UInt8 {
    switch place {
    case .text: if byte == UInt8(ascii: "<") { place = .opening }
    case .opening:
      place = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) ? .tag : .text
      count = 0
    case .tag:
      passInTag(byte)
      if count > Self.most, place == .tag { return 0x20 }
    }
    return byte
  }

  private mutating func passInTag(_ byte: UInt8) {
    if let open = quote {
      if byte == open { quote = nil }
      return
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "="): count += 1
    case UInt8(ascii: ">"): place = .text
    default: break
    }
  }
}
