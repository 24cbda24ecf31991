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
    let bytes = Array(HTMLEntities.decode(text).utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var gap = Gap(keepsLines: keepingLines)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isPrintable(byte) {
        let end = endOfPlainRun(bytes, from: index)
        gap.write(to: &output)
        output += bytes[index..<end]
        index = end
      } else if byte <= 0x20 {
        gap.widen(by: byte)
        index += 1
      } else {
        let (scalar, width) = scalar(in: bytes, at: index)
        take(scalar, bytes[index..<(index + width)], into: &output, &gap)
        index += width
      }
    }
    // Last: what is dropped may stand between a letter and its accent.
    return Fold.composed(String(decoding: output, as: UTF8.self))
  }

  private static func take(
    _ scalar: Unicode.Scalar, _ bytes: ArraySlice<UInt8>, into output: inout [UInt8],
    _ gap: inout Gap
  ) {
    switch scalar.value {
    case 0x85, 0x2028: gap.widen(by: 10)
    case 0x2029:
      gap.widen(by: 10)
      gap.widen(by: 10)
    case _ where isSpace(scalar): gap.widen(by: 0x20)
    case _ where isDropped(scalar): break
    default:
      gap.write(to: &output)
      output += bytes
    }
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  /// Past printable ASCII with single spaces in it.
  private static func endOfPlainRun(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count {
      if isPrintable(bytes[end]) {
        end += 1
      } else if bytes[end] == 0x20, end + 1 < bytes.count, isPrintable(bytes[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// The scalar that begins at an offset, with its width; the bytes are valid UTF-8.
  private static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, width: Int) {
    let lead = bytes[index]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    let width = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - index)
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for byte in bytes[(index + 1)..<(index + width)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
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
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Zero-width and direction marks, the byte order mark, and signs for objects and annotations.
  /// U+FFFD stays: it tells that the source has a broken byte there.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF,
      0xFFF0...0xFFFC, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
