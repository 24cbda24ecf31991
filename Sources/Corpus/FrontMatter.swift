/// The fields that a Markdown file begins with, between `---` lines (YAML) or `+++` lines (TOML).
struct FrontMatter: Equatable {
  let members: [JSONValue.Member]
  /// It was no YAML, and was read line by line.
  let isLenient: Bool

  /// A longer one is not looked for, in bytes.
  static let longest = 256 << 10

  /// The front matter of a text and what follows it; nil when it has none.
  static func split(_ text: String) -> (matter: FrontMatter, rest: String)? {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let fence = bytes[start...].prefix(3)
    let isTOML = fence.elementsEqual("+++".utf8)
    guard isTOML || fence.elementsEqual("---".utf8),
      bytes[(start + 3)...].prefix(while: { $0 != 10 }).allSatisfy({ $0 <= 0x20 }),
      let open = bytes[start...].firstIndex(of: 10),
      let (close, rest) = closing(in: bytes, from: open + 1, isTOML: isTOML)
    else { return nil }
    let matter = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
    let members = isTOML ? nil : YAMLFields.members(of: matter)
    let lenient = members ?? LenientFields.members(of: matter, separator: isTOML ? "=" : ":")
    // A rule, text, and another rule: not one line of it is a field.
    guard !lenient.isEmpty || matter.utf8.allSatisfy({ $0 <= 0x20 }) else { return nil }
    return (
      FrontMatter(members: lenient, isLenient: members == nil && !isTOML),
      String(decoding: bytes[rest...], as: UTF8.self)
    )
  }

  /// Where the line that closes it begins, and where the text after it does.
  private static func closing(
    in bytes: [UInt8], from start: Int, isTOML: Bool
  ) -> (close: Int, rest: Int)? {
    var line = start
    while line < bytes.count, line - start < longest {
      let end = bytes[line...].firstIndex(of: 10) ?? bytes.count
      var content = bytes[line..<end]
      while let last = content.last, last <= 0x20 { content = content.dropLast() }
      let isClosing =
        isTOML
        ? content.elementsEqual("+++".utf8)
        : content.elementsEqual("---".utf8) || content.elementsEqual("...".utf8)
      if isClosing { return (line, min(end + 1, bytes.count)) }
      line = end + 1
    }
    return nil
  }
}
