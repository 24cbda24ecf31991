/// What stands in Markdown and not in the text that is made of it.
///
/// Asked only where text and source part, so it need not know whether a mark is one there.
enum MarkdownMarks {
  /// A longer address, tag or picture is none, in bytes.
  private static let longest = 4_000

  /// Where what may be a mark at an offset ends; nil when there can be none.
  static func end(ofMarkAt start: Int, in bytes: [UInt8]) -> Int? {
    guard start < bytes.count else { return nil }
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch bytes[start] {
    case UInt8(ascii: "!") where next == UInt8(ascii: "["):
      guard let label = closing(start + 1, in: bytes) else { return start + 1 }
      return closing(label, in: bytes) ?? label
    case UInt8(ascii: "]") where next == UInt8(ascii: "(") || next == UInt8(ascii: "["):
      return closing(start + 1, in: bytes) ?? start + 1
    case UInt8(ascii: "<") where next > 0x20: return closing(start, in: bytes) ?? start + 1
    case UInt8(ascii: "{") where next == UInt8(ascii: "{") || next == UInt8(ascii: "%"):
      return closing(start, in: bytes) ?? start + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return end(ofNumberAt: start, in: bytes)
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return start + 1
    default: return nil
    }
  }

  /// Past the bracket that closes the one there; nil when none does, or none opens there.
  private static func closing(_ start: Int, in bytes: [UInt8]) -> Int? {
    guard start < bytes.count else { return nil }
    let open = bytes[start]
    let close: UInt8
    switch open {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    case UInt8(ascii: "<"): close = UInt8(ascii: ">")
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    default: return nil
    }
    var depth = 0
    for index in start..<min(bytes.count, start + longest) {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  /// Past the number of an element of a list and its dot.
  private static func end(ofNumberAt start: Int, in bytes: [UInt8]) -> Int? {
    let digits = bytes[start...].prefix(10).prefix { (0x30...0x39).contains($0) }
    let end = start + digits.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
      start == 0 || bytes[start - 1] <= 0x20
    else { return nil }
    return end + 1
  }
}
