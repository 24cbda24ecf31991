/// Writes every named reference of an XML text as a number, which libxml2 reads whatever else is
/// wrong with the text: it drops named ones, `&amp;` too, behind the first mistake.
enum XMLReferences {
  /// Names that HTML knows become numbers; an ampersand that begins no reference becomes text.
  /// CDATA sections stay as they are.
  static func numbered(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    var next = 0
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "&"): next = appendReference(bytes, next, to: &output)
      case UInt8(ascii: "<") where bytes[next...].starts(with: cdata):
        let end = end(ofCDATAAt: next, in: bytes)
        output += bytes[next..<end]
        next = end
      default:
        output.append(bytes[next])
        next += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let cdata = Array("<![CDATA[".utf8)
  private static let longestName = 32

  private static func end(ofCDATAAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + cdata.count
    while index + 2 < bytes.count {
      if bytes[index] == 0x5D, bytes[index + 1] == 0x5D, bytes[index + 2] == 0x3E {
        return index + 3
      }
      index += 1
    }
    return bytes.count
  }

  /// Gives where the text goes on.
  private static func appendReference(
    _ bytes: [UInt8], _ ampersand: Int, to output: inout [UInt8]
  ) -> Int {
    let rest = bytes[(ampersand + 1)...].prefix(longestName)
    guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")), semicolon > ampersand + 1 else {
      output += "&#38;".utf8
      return ampersand + 1
    }
    let name = String(decoding: bytes[(ampersand + 1)..<semicolon], as: UTF8.self)
    if let value = number(name) {
      // As HTML reads them: no text has control characters, and many have Windows-1252.
      let scalar = UInt8(exactly: value).map(Windows1252.scalar)?.value ?? value
      output += "&#\(scalar);".utf8
      return semicolon + 1
    }
    guard let scalar = HTMLEntities.character(named: name) else {
      output += "&#38;".utf8
      return ampersand + 1
    }
    output += "&#\(scalar.value);".utf8
    return semicolon + 1
  }

  /// The value of a character's number; nil when it is none.
  private static func number(_ name: String) -> UInt32? {
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
    let digits = name.dropFirst(isHex ? 2 : 1)
    return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)?.value
  }
}
