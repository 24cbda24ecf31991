/// What the standard says of elements by their names (WHATWG, "HTML", sections 13.1.2 and 13.2.4).
struct HTMLTag: OptionSet, Sendable {
  let rawValue: UInt16

  /// Has no content and no end tag.
  static let void = HTMLTag(rawValue: 1 << 0)
  /// Holds text without tags and without references.
  static let raw = HTMLTag(rawValue: 1 << 1)
  /// Holds text without tags.
  static let text = HTMLTag(rawValue: 1 << 2)
  /// Its beginning ends a paragraph.
  static let endsParagraph = HTMLTag(rawValue: 1 << 3)
  /// An end tag of what is outside it does not reach through it.
  static let boundary = HTMLTag(rawValue: 1 << 4)
  /// `<b>` and the like, which writers close in the wrong order.
  static let formatting = HTMLTag(rawValue: 1 << 5)
  /// End tags of names without rules do not reach through it.
  static let special = HTMLTag(rawValue: 1 << 6)
  /// Stands in a page's head, if nothing of the body has begun.
  static let head = HTMLTag(rawValue: 1 << 7)
  static let heading = HTMLTag(rawValue: 1 << 8)
  /// Stands once in a page, around its parts.
  static let outer = HTMLTag(rawValue: 1 << 9)
  /// Its end tag reaches through cells, but not out of the table.
  static let tablePart = HTMLTag(rawValue: 1 << 10)
  /// Its beginning ends others: entries the entry before, cells the cell before.
  static let endsOthers = HTMLTag(rawValue: 1 << 11)
  /// What is inside it is read in another way.
  static let changesReading = HTMLTag(rawValue: 1 << 12)

  static func named(_ name: String) -> HTMLTag { all[name] ?? [] }

  private static let all: [String: HTMLTag] = {
    var all: [String: HTMLTag] = [:]
    func add(_ tag: HTMLTag, _ names: String) {
      for name in names.split(separator: " ") { all[String(name), default: []].formUnion(tag) }
    }
    add(.void, "area base basefont bgsound br col embed frame hr img input keygen link meta param")
    add(.void, "source track wbr")
    add(.raw, "script style xmp iframe noembed noscript")
    add(.text, "title textarea")
    add(
      [.endsParagraph, .special],
      "address article aside blockquote center details dialog dir div dl fieldset figcaption figure"
        + " footer form header hgroup hr main menu nav ol p pre listing search section summary"
        + " table ul xmp h1 h2 h3 h4 h5 h6")
    add([.endsParagraph, .special], "li dd dt plaintext")
    add([.boundary, .special], "html table td th caption template object applet marquee")
    add(.special, "body head button tr tbody thead tfoot colgroup select frameset svg math")
    add(.formatting, "a b big code em font i nobr s small strike strong tt u")
    add(.head, "meta link title script style base noscript template bgsound basefont")
    add(.heading, "h1 h2 h3 h4 h5 h6")
    add(.outer, "html head body")
    add(.tablePart, "table tr td th tbody thead tfoot caption template object")
    add(
      .endsOthers,
      "li dd dt tr td th tbody thead tfoot option optgroup button a nobr")
    add(.changesReading, "pre template svg math")
    return all
  }()
}

/// The name of an element in lower case, with what the standard says of it.
struct HTMLName {
  let text: String
  let tag: HTMLTag
  let kind: ElementKind

  init(_ text: String) {
    self.text = text
    tag = HTMLTag.named(text)
    kind = ElementKind.named(text)
  }
}
