/// What WordPress adds to the items of a feed that is its export (WXR): of what kind an item is,
/// whether it was published, and texts that have line ends for paragraphs.
enum WordPressExport {
  /// Kinds of items that hold text for readers.
  private static let kinds: Set<String> = ["post", "page", "article", "news"]

  /// Why an item is no published article; nil for one that is, and for items of other feeds.
  static func refusal(_ members: [JSONValue.Member]) -> String? {
    func text(_ key: String) -> String? { members.first { $0.key == key }?.value.scalar }
    guard let kind = text("wp:post_type") else { return nil }
    guard kinds.contains(kind) else { return "it is of the kind \(kind.prefix(40)), no post" }
    guard let status = text("wp:status"), status != "publish" else { return nil }
    return "it was not published: its status is \(status.prefix(40))"
  }

  /// Without what only WordPress needs: comments, counts and settings of its own.
  static func article(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    members.filter { !$0.key.hasPrefix("wp:") }
  }

  /// The HTML that WordPress would show: an empty line ends a paragraph, short codes are taken out.
  static func html(_ text: String) -> String {
    let plain = withoutShortCodes(text)
    let lowered = plain.lowercased()
    guard !["<p>", "<p ", "<div", "<!-- wp:"].contains(where: { lowered.contains($0) }) else {
      return plain
    }
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PlainProse.trimmed(String($0)) }
    let paragraphs = lines.split(separator: "").map { $0.joined(separator: "<br>") }
    return paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  /// `[gallery ids="1,2"]`, `[caption id="a"]`, `[/caption]`: a word with settings, or with a slash
  /// before it. `[sic]` and `[1]` are text.
  private static func withoutShortCodes(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "["), let end = end(ofCodeAt: index, in: bytes) {
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A longer code is no code, in bytes.
  private static let longest = 1_000

  private static func end(ofCodeAt start: Int, in bytes: [UInt8]) -> Int? {
    let rest = bytes[(start + 1)...].prefix(longest)
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let content = bytes[(start + 1)..<close]
    let isClosing = content.first == UInt8(ascii: "/")
    let name = content.dropFirst(isClosing ? 1 : 0).prefix { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D
    }
    let hasSettings = content.contains(UInt8(ascii: "="))
    guard let first = name.first, (0x61...0x7A).contains(first), isClosing || hasSettings else {
      return nil
    }
    let next = bytes[name.endIndex]
    return next == 0x20 || next == 10 || next == UInt8(ascii: "]") ? close + 1 : nil
  }
}
