/// The fields in the first lines of a text, as MultiMarkdown and Pelican have them: `Title: …`,
/// `Date: …`, one below the other up to an empty line.
enum HeaderBlock {
  private static let mostLines = 40
  private static let longestLine = 2_000
  private static let longestKey = 30

  /// The fields and what follows them; nil when the text does not begin with such lines.
  ///
  /// The first line and one more have to name fields of an article, a title among them: other texts
  /// begin with a word and a colon too.
  static func split(_ text: String) -> (members: [JSONValue.Member], rest: String)? {
    var members: [JSONValue.Member] = []
    var rest = text.utf8[...]
    while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
    while let line = line(of: rest) {
      if line.allSatisfy({ $0 <= 0x20 }) { break }
      guard members.count < mostLines, line.count <= longestLine else { return nil }
      if let member = member(line) {
        members.append(member)
      } else if let last = members.last, let begin = line.first, begin == 0x20 || begin == 9 {
        let more = PlainProse.trimmed(String(decoding: line, as: UTF8.self))
        members[members.count - 1] = .init(
          key: last.key, value: .string("\(last.value.text) \(more)"))
      } else {
        return nil
      }
      rest = rest.dropFirst(line.count + 1)
    }
    let fields = members.map { FieldName.named($0.key)?.field }
    guard let first = fields.first, first != nil, fields.contains(.title),
      fields.count(where: { $0 != nil }) > 1
    else { return nil }
    return (members, String(decoding: rest, as: UTF8.self))
  }

  /// Nil at the end of the text.
  private static func line(of rest: Substring.UTF8View) -> Substring.UTF8View? {
    rest.isEmpty ? nil : rest.prefix { $0 != 10 }
  }

  private static func member(_ line: Substring.UTF8View) -> JSONValue.Member? {
    let key = line.prefix { $0 != UInt8(ascii: ":") }
    guard let first = key.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20),
      key.count < line.count, key.count <= longestKey,
      key.allSatisfy({ $0 > 0x2F && $0 < 0x7F || [0x20, 0x2D].contains($0) })
    else { return nil }
    let value = PlainProse.trimmed(String(decoding: line.dropFirst(key.count + 1), as: UTF8.self))
    return .init(key: String(decoding: key, as: UTF8.self), value: .string(value))
  }
}
