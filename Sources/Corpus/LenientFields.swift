/// Reads front matter that is not valid YAML: `key: value` lines, whatever the value holds.
///
/// Quotes around a whole value are taken off; `[a, b]` is a list; lines of `- a` after a key without
/// a value are its list; other indented lines go on with the value before them.
enum LenientFields {
  private static let longestKey = 60

  static func members(of text: String, separator: Unicode.Scalar) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var current: Field?
    for bytes in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let line = String(decoding: bytes, as: UTF8.self)
      let content = PlainProse.trimmed(line)
      if content.isEmpty || (content.hasPrefix("#") && current?.isProse != true) { continue }
      let isIndented = bytes.first == 0x20 || bytes.first == 9
      if !isIndented, let field = Field(content, separator: separator) {
        if let current { members.append(current.member) }
        current = field
      } else if content.hasPrefix("- ") {
        current?.items.append(String(content.dropFirst(2)))
      } else {
        current?.lines.append(content)
      }
    }
    if let current { members.append(current.member) }
    return members
  }

  private struct Field {
    let key: String
    var lines: [String]
    var items: [String] = []

    /// Whether a `|` or `>` opened it: then `#` is text.
    var isProse: Bool { lines.first.map(Self.isBlockMark) ?? false }

    init?(_ content: String, separator: Unicode.Scalar) {
      let scalars = content.unicodeScalars
      guard let place = scalars.firstIndex(of: separator) else { return nil }
      let key = PlainProse.trimmed(String(scalars[..<place]))
      guard !key.isEmpty, key.utf8.count <= LenientFields.longestKey,
        key.unicodeScalars.allSatisfy(Self.isKeyScalar)
      else { return nil }
      self.key = LenientFields.unquoted(key)
      let value = PlainProse.trimmed(String(scalars[scalars.index(after: place)...]))
      lines = value.isEmpty ? [] : [value]
    }

    var member: JSONValue.Member {
      let prose = lines.first.map(Self.isBlockMark) == true ? Array(lines.dropFirst()) : lines
      if prose.isEmpty, !items.isEmpty {
        let values = items.map { JSONValue.string(LenientFields.unquoted($0)) }
        return .init(key: key, value: .array(values))
      }
      return .init(key: key, value: LenientFields.value(prose.joined(separator: " ")))
    }

    private static func isBlockMark(_ line: String) -> Bool {
      ["|", ">", "|-", ">-", "|+", ">+"].contains(line)
    }

    private static func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || ["_", "-", " ", ".", "\"", "'"].contains(scalar)
    }
  }

  fileprivate static func value(_ text: String) -> JSONValue {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let items = text.dropFirst().dropLast().split(separator: ",")
      return .array(items.map { .string(unquoted(PlainProse.trimmed(String($0)))) })
    }
    return ["", "~", "null"].contains(text) ? .null : .string(unquoted(text))
  }

  fileprivate static func unquoted(_ text: String) -> String {
    for quote in ["\"", "'"] where text.utf8.count >= 2 {
      if text.hasPrefix(quote), text.hasSuffix(quote) {
        let inner = String(text.dropFirst().dropLast())
        return quote == "'"
          ? Substrings.split(inner, at: "''").joined(separator: "'") : unescaped(inner)
      }
    }
    return text
  }

  private static func unescaped(_ text: String) -> String {
    var output = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        output.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
