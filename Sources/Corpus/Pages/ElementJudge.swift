internal import Markup

/// Says by its name, its role and its class which element of a page is no part of an article.
struct ElementJudge {
  /// What values of `class` and `id` come to, and the words in them: pages repeat them.
  private var seen: [String: ElementMarks] = [:]
  private var words = HTMLNameCache { ElementWord(String(decoding: $0, as: UTF8.self)) }

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
    for token in Array(value.utf8.prefix(400)).split(separator: UInt8(ascii: " ")) {
      if !Self.isTopic(token) { marks.formUnion(judged(token)) }
    }
    seen[value] = marks
    return marks
  }

  /// Of a single class: `comments-closed` says that there are no comments.
  private mutating func judged(_ token: ArraySlice<UInt8>) -> ElementMarks {
    let (letters, ends) = Self.words(of: token)
    var marks: ElementMarks = []
    var isNegated = false
    var (first, last): (ElementWord?, ElementWord?)
    var start = 0
    for end in ends {
      let word = words.value(of: start..<end, in: letters)
      marks.formUnion(word.marks)
      if word.isNegation { isNegated = true }
      if first == nil { first = word }
      last = word
      start = end
    }
    if first?.isOfArticle == true, last?.isFooter == true { marks.remove(.elsewhere) }
    if isNegated { marks.remove(.discussion) }
    if ElementWords.bodySizes.contains(letters.count),
      ElementWords.bodies.contains(String(decoding: letters, as: UTF8.self))
    {
      marks.insert(.body)
    }
    return marks
  }

  /// Headings and their sections have ids made of the words of the text.
  private static func isSentence(_ id: String) -> Bool {
    id.utf8.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") } >= 3
  }

  /// WordPress gives an article its subjects as classes: `tag-newsletter`, `category-comment`.
  private static func isTopic(_ token: ArraySlice<UInt8>) -> Bool {
    guard let first = token.first, "tcps".utf8.contains(first) else { return false }
    return topics.contains { token.starts(with: $0.utf8) }
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

  /// The letters of a class or an id in lower case, and where its words end in them:
  /// `article-Body__share` is `article`, `body`, `share`.
  private static func words(of token: ArraySlice<UInt8>) -> (letters: [UInt8], ends: [Int]) {
    var letters: [UInt8] = []
    letters.reserveCapacity(token.count)
    var ends: [Int] = []
    var isAfterSmall = false
    for byte in token {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isEnd = !(isSmall || isUpper) || (isUpper && isAfterSmall)
      if isEnd, letters.count > ends.last ?? 0 { ends.append(letters.count) }
      if isSmall || isUpper { letters.append(byte | 0x20) }
      isAfterSmall = isSmall
    }
    if letters.count > ends.last ?? 0 { ends.append(letters.count) }
    return (letters, ends)
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
