internal import Markup
internal import Text

/// Brings any text to the one form in which articles are indexed.
///
/// Character references decoded (also twice escaped), normal form C, no control, direction or
/// zero-width characters, one space between words, at most one empty line between paragraphs.
enum TextNormalizer {
  static func body(_ text: String) -> String {
    normalized(text, keepingLines: true)
  }

  /// One line.
  static func line(_ text: String) -> String {
    normalized(text, keepingLines: false)
  }

  private static func normalized(_ text: String, keepingLines: Bool) -> String {
    let decoded = Fold.composed(HTMLEntities.decode(text))
    var output: [UInt8] = []
    output.reserveCapacity(decoded.utf8.count)
    var gap = Gap(keepsLines: keepingLines)
    for scalar in decoded.unicodeScalars {
      switch scalar.value {
      case 0...0x20: gap.widen(by: UInt8(scalar.value))
      case 0x21...0x7E:
        gap.write(to: &output)
        output.append(UInt8(scalar.value))
      case 0x85, 0x2028: gap.widen(by: 10)
      case 0x2029:
        gap.widen(by: 10)
        gap.widen(by: 10)
      case _ where isSpace(scalar): gap.widen(by: 0x20)
      case _ where isDropped(scalar): break
      default:
        gap.write(to: &output)
        output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// What has been seen since the last character: it is written when the next comes.
  private struct Gap {
    let keepsLines: Bool
    private var spaces = 0
    private var lines = 0
    private var isAfterReturn = false

    init(keepsLines: Bool) { self.keepsLines = keepsLines }

    mutating func widen(by byte: UInt8) {
      if byte == 10, isAfterReturn {
        isAfterReturn = false
      } else if byte == 10 || byte == 13 || byte == 12 {
        lines += 1
        isAfterReturn = byte == 13
      } else {
        spaces += 1
      }
    }

    mutating func write(to output: inout [UInt8]) {
      if spaces + lines > 0, !output.isEmpty {
        if lines > 0, keepsLines {
          output.append(10)
          if lines > 1 { output.append(10) }
        } else {
          output.append(0x20)
        }
      }
      spaces = 0
      lines = 0
      isAfterReturn = false
    }
  }

  /// Spaces beyond ASCII and the control characters of Latin-1.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Zero-width and direction marks, the byte order mark, and what stands for a broken byte.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF,
      0xFFF0...0xFFFC, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
