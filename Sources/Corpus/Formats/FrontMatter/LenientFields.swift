/// Reads front matter that its own syntax does not allow: a field a line, whatever the value holds.
///
/// Quotes around a whole value are taken off; `[a, b]` is a list; lines of `- a` after a key without
/// a value are its list, indented lines of `key: value` its object; other lines go on with the value
/// before them.
enum LenientFields {
  private static let longestKey = 60

  /// `separator` stands between key and value: a colon, or TOML's equals sign.
  static func members(of text: String, separator: Unicode.Scalar) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var current: Field?
    for bytes in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let line = LenientLine(bytes)
      let isProse = current?.isProse == true
      if line.content.isEmpty || (line.content.hasPrefix("#") && !isProse) { continue }
      if separator == "=", !isProse, line.isTableHeader { continue }
      if line.indent == 0, current?.isOpen != true, !line.isElement,
        let field = Field(line.content, separator: separator)
      {
        if let current { members.append(current.member) }
        current = field
      } else if !["{", "}"].contains(line.content) {
        current?.take(line)
      }
    }
    if let current { members.append(current.member) }
    return members
  }

  private struct Field {
    let key: String
    let inline: String
    private var block: [LenientLine] = []
    /// Whether three quotes opened it and none closed it yet.
    private(set) var isOpen: Bool

    init?(_ content: String, separator: Unicode.Scalar) {
      let scalars = content.unicodeScalars
      guard let place = scalars.firstIndex(of: separator) else { return nil }
      let key = PlainProse.trimmed(String(scalars[..<place]))
      guard !key.isEmpty, key.utf8.count <= LenientFields.longestKey,
        key.unicodeScalars.allSatisfy(Self.isKeyScalar)
      else { return nil }
      self.key = LenientFields.unquoted(key)
      let inline = PlainProse.trimmed(String(scalars[scalars.index(after: place)...]))
      self.inline = inline
      isOpen = ["\"\"\"", "'''"].contains {
        inline.hasPrefix($0) && !inline.dropFirst(3).hasSuffix($0)
      }
    }

    /// Whether a `|`, a `>` or three quotes opened it: then `#` is text.
    var isProse: Bool { ["|", ">"].contains(inline.prefix(1)) && inline.utf8.count <= 2 || isOpen }

    mutating func take(_ line: LenientLine) {
      block.append(line)
      if isOpen, line.content.hasSuffix(inline.prefix(3)) { isOpen = false }
    }

    var member: JSONValue.Member {
      if isProse {
        let prose = block.map(\.content).joined(separator: inline.hasPrefix("|") ? "\n" : " ")
        return .init(key: key, value: LenientFields.value(prose))
      }
      guard inline.isEmpty else {
        let all = ([inline] + block.map(\.content)).joined(separator: " ")
        return .init(key: key, value: LenientFields.value(all))
      }
      return .init(key: key, value: LenientBlock.value(of: block[...], depth: 0))
    }

    private static func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || ["_", "-", " ", ".", "\"", "'"].contains(scalar)
    }
  }

  /// A value that stands on one line, or was put on one.
  static func value(_ written: String) -> JSONValue {
    let text =
      written.hasSuffix(",") && isQuoted(String(written.dropLast()))
      ? String(written.dropLast()) : written
    if text.hasPrefix("["), text.hasSuffix("]") {
      let elements = text.dropFirst().dropLast().split(separator: ",")
      return .array(elements.map { .string(unquoted(PlainProse.trimmed(String($0)))) })
    }
    return ["", "~", "null"].contains(text) ? .null : .string(unquoted(text))
  }

  private static func isQuoted(_ text: String) -> Bool {
    [("\"", "\""), ("'", "'"), ("[", "]")].contains { text.hasPrefix($0.0) && text.hasSuffix($0.1) }
  }

  private static func unquoted(_ text: String) -> String {
    for quotes in ["\"\"\"", "'''"]
    where text.utf8.count >= 6 && text.hasPrefix(quotes) && text.hasSuffix(quotes) {
      return PlainProse.trimmed(String(text.dropFirst(3).dropLast(3)))
    }
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
