extension MarkupTree {
  /// Parses a page, or a piece of one, as browsers do (WHATWG, "HTML", section 13.2), but for what
  /// makes no difference to its text. Never fails. Linear in the page.
  package init(html page: String) {
    var builder = HTMLTreeBuilder(Array(page.utf8))
    self = builder.tree()
  }

  /// The attributes that are kept: others tell nothing of an article, and are most of a page.
  static let attributesOfHTML: Set<String> = [
    "class", "id", "itemprop", "itemtype", "property", "name", "content", "rel", "href", "role",
    "style", "hidden", "datetime", "type", "lang", "xml:lang", "title", "http-equiv", "alt",
    "aria-hidden", "value",
  ]

  /// Text of a page: references decoded, control characters as spaces.
  static func decoded(_ bytes: ArraySlice<UInt8>, isAttribute: Bool) -> String {
    var hasControls = false
    var hasReferences = false
    for byte in bytes {
      if byte == UInt8(ascii: "&") { hasReferences = true }
      if byte < 0x20, byte != 10, byte != 9, byte != 13 { hasControls = true }
    }
    let plain =
      hasControls
      ? String(decoding: bytes.map { $0 < 0x20 && $0 != 10 && $0 != 9 ? 0x20 : $0 }, as: UTF8.self)
      : String(decoding: bytes, as: UTF8.self)
    return hasReferences ? HTMLEntities.decodeOnce(plain, isAttribute: isAttribute) ?? plain : plain
  }
}
