/// The fields that a text begins with, set off from it as the generators of sites do.
struct FrontMatter: Equatable {
  /// What it is written in. The raw value is what users read.
  enum Syntax: String {
    case yaml = "YAML"
    case toml = "TOML"
    case json = "JSON"
    case headers = "header lines"
  }

  let members: [JSONValue.Member]
  let syntax: Syntax
  /// Its syntax does not allow it, and it was read line by line.
  let isLenient: Bool

  /// A longer one is not looked for, in bytes.
  static let longest = 256 << 10

  /// Says that it was repaired; nil when it was not.
  var note: ReadNote? {
    guard isLenient else { return nil }
    return ReadNote(
      kind: .lenient,
      "the front matter is not valid \(syntax.rawValue); it was read line by line")
  }

  /// Whether it names the article's title.
  func hasTitle(_ rules: FieldRules) -> Bool {
    rules.map.found(in: members).contains { $0.field == .title }
      || members.contains { rules.field(named: $0.key) == .title && !$0.value.isEmpty }
  }

  /// The front matter of a text and what follows it; nil when it has none.
  ///
  /// Between `---` lines stands YAML, between `+++` lines TOML, between `;;;` lines JSON; the first
  /// line may name another (`---toml`). An object of JSON needs no lines around it, nor do header
  /// lines.
  static func split(_ text: String) -> (matter: FrontMatter, rest: String)? {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    if let bare = bareObject(bytes, from: start) { return bare }
    if let (members, rest) = HeaderBlock.split(text) {
      return (FrontMatter(members: members, syntax: .headers, isLenient: false), rest)
    }
    let fence = bytes[start...].prefix(3)
    guard let open = bytes[start...].firstIndex(of: 10),
      let syntax = syntax(fence, of: bytes[start..<open].dropFirst(3)),
      let (close, rest) = closing(in: bytes, from: open + 1, fence: fence),
      let matter = read(String(decoding: bytes[(open + 1)..<close], as: UTF8.self), as: syntax)
    else { return nil }
    return (matter, String(decoding: bytes[rest...], as: UTF8.self))
  }

  /// The syntax that a first line announces; nil when it opens no front matter.
  private static func syntax(_ fence: ArraySlice<UInt8>, of rest: ArraySlice<UInt8>) -> Syntax? {
    let name = PlainProse.trimmed(String(decoding: rest.prefix(20), as: UTF8.self)).lowercased()
    guard fence.elementsEqual("---".utf8) else {
      guard name.isEmpty else { return nil }
      return fence.elementsEqual("+++".utf8)
        ? .toml : fence.elementsEqual(";;;".utf8) ? .json : nil
    }
    return ["": .yaml, "yaml": .yaml, "yml": .yaml, "toml": .toml, "json": .json][name]
  }

  private static func read(_ matter: String, as syntax: Syntax) -> FrontMatter? {
    if let members = members(of: matter, syntax) {
      return FrontMatter(members: members, syntax: syntax, isLenient: false)
    }
    let lenient = LenientFields.members(of: matter, separator: syntax == .toml ? "=" : ":")
    // A rule, text, and another rule: not one line of it is a field.
    let isBlank = matter.utf8.allSatisfy { $0 <= 0x20 }
    guard !lenient.isEmpty || isBlank else { return nil }
    return FrontMatter(members: lenient, syntax: syntax, isLenient: !isBlank)
  }

  private static func members(of matter: String, _ syntax: Syntax) -> [JSONValue.Member]? {
    switch syntax {
    case .yaml: return YAMLFields.members(of: matter)
    case .toml: return TOMLFields.members(of: matter)
    case .json:
      // Middleman leaves out the braces.
      let isWhole = PlainProse.trimmed(matter).hasPrefix("{")
      let bytes = Array((isWhole ? matter : "{\(matter)}").utf8)
      guard case .object(let members)? = try? JSONParser.value(of: bytes) else { return nil }
      return members
    case .headers: return nil
    }
  }

  /// An object at the top, alone on its lines.
  private static func bareObject(
    _ bytes: [UInt8], from start: Int
  ) -> (matter: FrontMatter, rest: String)? {
    guard bytes[start...].first == UInt8(ascii: "{") else { return nil }
    var parser = JSONParser(Array(bytes[start...].prefix(longest)))
    guard case .object(let members)? = try? parser.value(), !members.isEmpty else { return nil }
    let rest = bytes[(start + parser.offset)...]
    let line = rest.prefix { $0 != 10 }
    guard line.allSatisfy({ $0 <= 0x20 }) else { return nil }
    return (
      FrontMatter(members: members, syntax: .json, isLenient: false),
      String(decoding: rest.dropFirst(line.count + 1), as: UTF8.self)
    )
  }

  /// Where the line that closes it begins, and where the text after it does.
  private static func closing(
    in bytes: [UInt8], from start: Int, fence: ArraySlice<UInt8>
  ) -> (close: Int, rest: Int)? {
    let isDashed = fence.elementsEqual("---".utf8)
    var line = start
    while line < bytes.count, line - start < longest {
      let end = bytes[line...].firstIndex(of: 10) ?? bytes.count
      var content = bytes[line..<end]
      while let last = content.last, last <= 0x20 { content = content.dropLast() }
      if content.elementsEqual(fence) || isDashed && content.elementsEqual("...".utf8) {
        return (line, min(end + 1, bytes.count))
      }
      line = end + 1
    }
    return nil
  }
}
