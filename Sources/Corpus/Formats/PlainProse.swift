internal import Markup

/// Makes plain text of a field that may hold HTML, as feeds and exports do without saying so.
enum PlainProse {
  /// `text` itself unless it has markup in it.
  static func text(_ text: String) -> String {
    guard isMarkup(text) else {
      // A description may hold its markup escaped, once more than the feed's own escaping.
      guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
      let decoded = HTMLEntities.decode(text)
      return isMarkup(decoded) ? MarkupText.text(of: MarkupTree(html: decoded)) : text
    }
    return MarkupText.text(of: MarkupTree(html: text))
  }

  /// Without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether there is a tag in it that HTML has: `<` alone may be a comparison.
  static func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var index = 0
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: index) {
      var start = open + 1
      if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
      let name = bytes[start...].prefix(11).prefix { isNameByte($0) }
      let end = start + name.count
      if end < bytes.count, !name.isEmpty,
        [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 10].contains(bytes[end]),
        tags.contains(String(decoding: name, as: UTF8.self).lowercased())
      {
        return true
      }
      index = open + 1
    }
    return false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let tags: Set<String> = [
    "p", "br", "div", "span", "a", "b", "i", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3",
    "h4", "img", "blockquote", "figure", "table", "td", "tr", "font", "html", "body", "article",
    "section", "iframe", "pre", "code", "hr", "center", "u", "small", "sub", "sup",
  ]
}
