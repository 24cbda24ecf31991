/// A line of front matter that is read line by line.
struct LenientLine {
  /// White space before it, in bytes.
  let indent: Int
  /// Without white space at its ends.
  let content: String

  init(indent: Int, content: String) {
    self.indent = indent
    self.content = content
  }

  init(_ bytes: Substring.UTF8View) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.init(
      indent: bytes.prefix { $0 == 0x20 || $0 == 9 }.count, content: PlainProse.trimmed(text))
  }

  /// Whether it begins an element of a list.
  var isElement: Bool { content.hasPrefix("- ") }

  /// `[params]`, `[[authors]]`: what follows belongs to a table of TOML.
  var isTableHeader: Bool {
    indent == 0 && content.hasPrefix("[") && content.hasSuffix("]")
      && content.utf8.allSatisfy { ![UInt8(ascii: ","), UInt8(ascii: "=")].contains($0) }
  }

  /// The key and the value of `key: value`, where the key is a word such as programs use.
  fileprivate var pair: (key: String, value: String)? {
    let key = content.utf8.prefix { $0 == 0x5F || $0 == 0x2D || $0 > 0x2F && $0 != 0x3A }
    let rest = content.utf8.dropFirst(key.count)
    guard let first = key.first, (0x61...0x7A).contains(first), key.count <= 30,
      key.allSatisfy({ $0 < 0x7F }), rest.first == 0x3A,
      rest.dropFirst().first.map({ $0 <= 0x20 }) ?? true
    else { return nil }
    return (
      String(decoding: key, as: UTF8.self),
      PlainProse.trimmed(String(decoding: rest.dropFirst(), as: UTF8.self))
    )
  }
}

/// What the lines below a key without a value make, told by their indents.
enum LenientBlock {
  /// Deeper lists and objects are text.
  private static let deepest = 4

  static func value(of lines: ArraySlice<LenientLine>, depth: Int) -> JSONValue {
    guard let first = lines.first else { return .null }
    if depth < deepest {
      if first.isElement { return .array(elements(lines, first.indent, depth)) }
      if let members = members(lines, first.indent, depth) { return .object(members) }
    }
    return LenientFields.value(lines.map(\.content).joined(separator: " "))
  }

  /// Each dash that is not deeper than the first begins an element.
  private static func elements(
    _ lines: ArraySlice<LenientLine>, _ indent: Int, _ depth: Int
  ) -> [JSONValue] {
    parts(of: lines) { $0.isElement && $0.indent <= indent }.map { part in
      guard let first = part.first else { return .null }
      let content = PlainProse.trimmed(String(first.content.dropFirst(2)))
      let head = LenientLine(indent: indent + 2, content: content)
      return value(of: [head] + part.dropFirst(), depth: depth + 1)
    }
  }

  /// Nil where a line that is not deeper than the first is no pair. One pair alone may be a sentence
  /// with a colon in it, unless its key names a field.
  private static func members(
    _ lines: ArraySlice<LenientLine>, _ indent: Int, _ depth: Int
  ) -> [JSONValue.Member]? {
    var members: [JSONValue.Member] = []
    for part in parts(of: lines, { $0.indent <= indent }) {
      guard let pair = part.first?.pair else { return nil }
      guard pair.value.isEmpty else {
        let text = ([pair.value] + part.dropFirst().map(\.content)).joined(separator: " ")
        members.append(.init(key: pair.key, value: LenientFields.value(text)))
        continue
      }
      members.append(
        .init(key: pair.key, value: value(of: part.dropFirst(), depth: depth + 1)))
    }
    return members.count > 1 || FieldName.named(members[0].key) != nil ? members : nil
  }

  /// Cut before each line that begins a part; the first line begins one whatever it is.
  private static func parts(
    of lines: ArraySlice<LenientLine>, _ begins: (LenientLine) -> Bool
  ) -> [ArraySlice<LenientLine>] {
    var parts: [ArraySlice<LenientLine>] = []
    var start = lines.startIndex
    for index in lines.indices.dropFirst() where begins(lines[index]) {
      parts.append(lines[start..<index])
      start = index
    }
    return parts + [lines[start...]]
  }
}
