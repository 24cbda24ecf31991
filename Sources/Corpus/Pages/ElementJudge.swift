internal import Markup

/// Says by its name, its role and its class which element of a page is no part of an article.
struct ElementJudge {
  /// What values of `class` and `id` come to, and the single classes in them: pages repeat them.
  private var seen: [String: ElementMarks] = [:]
  private var seenTokens: [Substring: ElementMarks] = [:]

  mutating func marks(of node: MarkupTree.Node) -> ElementMarks {
    var marks = Self.marks(ofName: node)
    // What holds the whole page says nothing about its parts.
    if node.attributes.isEmpty || node.name == "html" || node.name == "body" { return marks }
    for attribute in node.attributes {
      switch attribute.name {
      case "class": marks.formUnion(judged(attribute.value))
      case "id" where !Self.isSentence(attribute.value): marks.formUnion(judged(attribute.value))
      case "hidden" where !Self.isSentInPieces(node): marks.insert(.hidden)
      case "style" where Self.hides(attribute.value): marks.insert(.hidden)
      case "role":
        if Self.roles.contains(attribute.value.lowercased()) { marks.insert([.never, .elsewhere]) }
        if attribute.value == "tabpanel" { marks.insert(.unfolds) }
      case "itemprop": marks.formUnion(Self.property(attribute.value.lowercased()))
      case "rel" where attribute.value.lowercased().split(separator: " ").contains("author"):
        marks.insert(.byline)
      default: break
      }
    }
    if node.name == "article" || node.name == "main" { marks.remove(.discussion) }
    if marks.contains(.unfolds) { marks.remove(.hidden) }
    return marks
  }

  private mutating func judged(_ value: String) -> ElementMarks {
    if let marks = seen[value] { return marks }
    var marks: ElementMarks = []
    for token in value.utf8.prefix(400).split(separator: UInt8(ascii: " ")) {
      marks.formUnion(judged(token: Substring(token)))
    }
    seen[value] = marks
    return marks
  }

  private mutating func judged(token: Substring) -> ElementMarks {
    if let marks = seenTokens[token] { return marks }
    var marks: ElementMarks = []
    if !Self.isTopic(token) {
      let words = Self.words(of: token)
      marks = Self.marks(of: words)
      let size = words.reduce(0) { $0 + $1.utf8.count }
      if ElementWords.bodySizes.contains(size), ElementWords.bodies.contains(words.joined()) {
        marks.insert(.body)
      }
    }
    seenTokens[token] = marks
    return marks
  }

  /// Of the words of one class: `comments-closed` says that there are none.
  private static func marks(of words: [String]) -> ElementMarks {
    var marks: ElementMarks = []
    for word in words {
      if let found = ElementWords.marks[word] { marks.formUnion(found) }
      if ElementWords.beginsFurniture(word) { marks.insert([.unlikely, .elsewhere]) }
    }
    if words.first.map(ElementWords.ofArticle.contains) == true, words.last == "footer" {
      marks.remove(.elsewhere)
    }
    if words.contains(where: { ElementWords.negations.contains($0) }) {
      marks.remove(.discussion)
    }
    return marks
  }

  /// Headings and their sections have ids made of the words of the text.
  private static func isSentence(_ id: String) -> Bool {
    id.utf8.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") } >= 3
  }

  /// WordPress gives an article its subjects as classes: `tag-newsletter`, `category-comment`.
  private static func isTopic(_ token: Substring) -> Bool {
    guard let first = token.utf8.first, "tcps".utf8.contains(first) else { return false }
    return topics.contains { token.utf8.starts(with: $0.utf8) }
  }

  private static let topics = ["tag-", "category-", "post_tag-", "cat-", "topic-", "series-"]

  private static func hides(_ style: String) -> Bool {
    let squeezed = style.utf8.prefix(400).filter { $0 != 0x20 }.map { $0 | 0x20 }
    return hiding.contains { ByteSearch.first($0, in: squeezed) != nil }
  }

  private static let hiding = [Array("display:none".utf8), Array("visibility:hidden".utf8)]

  /// React sends parts of a page hidden, until a script moves them to their place
  /// (`<div hidden id="S:0">`): a page that was saved as it was sent has them so.
  private static func isSentInPieces(_ node: MarkupTree.Node) -> Bool {
    node.attribute("id")?.hasPrefix("S:") == true
  }

  private static func property(_ name: String) -> ElementMarks {
    switch name {
    case "articlebody", "reviewbody": .body
    case "author", "creator": .byline
    case "datepublished", "datecreated", "datemodified": .dateline
    case "comment": .discussion
    default: []
    }
  }

  /// The words of a class or an id: `article-Body__share` is `article`, `body`, `share`.
  private static func words(of token: Substring) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isAfterSmall = false
    for byte in token.utf8 {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if !word.isEmpty, !(isSmall || isUpper) || (isUpper && isAfterSmall) {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if isSmall || isUpper { word.append(byte | 0x20) }
      isAfterSmall = isSmall
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }

  private static func marks(ofName node: MarkupTree.Node) -> ElementMarks {
    if node.kind.contains(.invisible) { return .never }
    return switch node.name {
    case "nav", "menu": [.never, .elsewhere]
    case "aside": [.unlikely, .elsewhere]
    case "footer", "form", "figcaption": .unlikely
    case "time": .dateline
    default: []
    }
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "alert",
  ]
}
