internal import Markup

/// Reads a TOML text.
enum TOMLFields {
  /// More dots and open brackets in a line nest deeper than people do.
  private static let deepest = 20

  /// Nil when the text is not valid TOML, or is built to do harm.
  static func members(of text: String) -> [JSONValue.Member]? {
    guard isShallow(text), let json = TOML.json(text),
      case .object(let members)? = try? JSONParser.value(of: json)
    else { return nil }
    return members
  }

  /// Each dot of a key and each bracket opens a level, and the library recurs for each: dots outside
  /// of strings are counted by line, brackets over the text.
  private static func isShallow(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var (index, dots, brackets) = (0, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = stringEnd(bytes, from: index)
        continue
      case UInt8(ascii: "#"):
        index = bytes[index...].firstIndex(of: 10) ?? bytes.count
        continue
      case 10: dots = 0
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      default: break
      }
      if dots > deepest || brackets > deepest { return false }
      index += 1
    }
    return true
  }

  /// Past the end of the string that begins at `start`.
  private static func stringEnd(_ bytes: [UInt8], from start: Int) -> Int {
    let quote = bytes[start]
    let isLong = bytes[start...].prefix(3).elementsEqual([quote, quote, quote])
    let hasEscapes = quote == UInt8(ascii: "\"")
    var index = start + (isLong ? 3 : 1)
    while index < bytes.count {
      if hasEscapes, bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == quote {
        guard isLong else { return index + 1 }
        let run = bytes[index...].prefix { $0 == quote }.count
        if run >= 3 { return index + run }
        index += run
      } else if !isLong, bytes[index] == 10 {
        return index
      } else {
        index += 1
      }
    }
    return bytes.count
  }
}
