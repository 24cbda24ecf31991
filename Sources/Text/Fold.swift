/// The forms in which texts, names and field values are compared.
package enum Fold {
  /// The text in Unicode's normal form C; itself when it is in it already.
  package static func composed(_ text: String) -> String {
    isComposed(text) ? text : String(decoding: text._nfcCodeUnits, as: UTF8.self)
  }

  /// Whether the text is in normal form C. Linear; Latin letters and punctuation are told at once.
  package static func isComposed(_ text: String) -> Bool {
    isPlain(text) || text.utf8.elementsEqual(text._nfcCodeUnits)
  }

  /// Whether all of it lies where nothing is composed with what stands beside it: below U+0300
  /// (Unicode, DerivedNormalizationProps, NFC_Quick_Check), and punctuation from U+2002 to U+20BF.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x00...0x7F: index += 1
      case 0xC2...0xCB: index += 2
      case 0xE2:
        guard index + 2 < bytes.count else { return false }
        let isPunctuation = bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x82
        guard isPunctuation || (0x81...0x82).contains(bytes[index + 1]) else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Normal form C, lower case, accents folded, one apostrophe.
  /// `Commission européenne` is `commission europeenne`.
  package static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in composed(text).unicodeScalars {
      switch ScalarClass(scalar) {
      case .apostrophe: bytes.append(UInt8(ascii: "'"))
      case .ignored: continue
      case .upper:
        for small in scalar.properties.lowercaseMapping.unicodeScalars { append(small, to: &bytes) }
      case .lower, .letter, .digit, .mark, .ideograph, .other: append(scalar, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words of a name, folded, joined by one space: how names and field values are compared.
  /// `U.S.` is `us`, `Meta's` is `meta`.
  package static func name(_ text: String) -> String {
    Tokenizer.tokens(in: composed(text)).map(\.word).joined(separator: " ")
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes += LetterFolding.folded(scalar) ?? Array(UTF8.encode(scalar) ?? .init())
  }
}
