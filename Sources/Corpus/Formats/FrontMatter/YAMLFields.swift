internal import Yams

/// Reads the mapping at the top of a YAML text.
enum YAMLFields {
  /// More values than this come of aliases, not of people.
  private static let mostValues = 5_000
  private static let deepest = 20

  /// Nil when the text is not valid YAML, or is no mapping, or is built to do harm.
  static func members(of text: String) -> [JSONValue.Member]? {
    guard isShallow(text), let node = try? Yams.compose(yaml: text) else { return nil }
    var budget = mostValues
    guard case .object(let members)? = value(of: node, depth: 0, &budget) else { return nil }
    return members
  }

  /// libyaml recurs for each bracket and each dash that opens a level, so do we.
  private static func isShallow(_ text: String) -> Bool {
    var brackets = 0
    var deepest = 0
    var dashes = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case 0x20: break
      default: dashes = 0
      }
      deepest = max(deepest, brackets, byte == UInt8(ascii: "-") ? dashes / 8 : 0)
    }
    return deepest <= self.deepest && !hasDeepIndent(text)
  }

  private static func hasDeepIndent(_ text: String) -> Bool {
    var indent = 0
    var isIndent = true
    for byte in text.utf8 {
      if byte == 10 {
        indent = 0
        isIndent = true
      } else if isIndent, byte == 0x20 {
        indent += 1
        if indent > 120 { return true }
      } else {
        isIndent = false
      }
    }
    return false
  }

  private static func value(of node: Node, depth: Int, _ budget: inout Int) -> JSONValue? {
    budget -= 1
    guard budget > 0, depth < deepest else { return nil }
    switch node {
    case .scalar(let scalar):
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return isNull ? .null : .string(scalar.string)
    case .sequence(let sequence):
      var elements: [JSONValue] = []
      for element in sequence {
        guard let made = value(of: element, depth: depth + 1, &budget) else { return nil }
        elements.append(made)
      }
      return .array(elements)
    case .mapping(let mapping):
      var members: [JSONValue.Member] = []
      for (key, element) in mapping {
        guard let name = key.scalar?.string,
          let made = value(of: element, depth: depth + 1, &budget)
        else { return nil }
        members.append(.init(key: name, value: made))
      }
      return .object(members)
    case .alias: return nil
    }
  }
}
