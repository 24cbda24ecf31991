internal import Markup

/// Reads RSS 2.0, Atom and RDF (RSS 1.0) feeds: an article an entry.
enum FeedReader {
  static func read(_ text: String, _ facts: FileFacts, _ take: ReadEntry.Taker) throws(ReadFailure)
  {
    let tree = MarkupTree(xml: text)
    let entries = tree.nodes.indices.filter { ["item", "entry"].contains(local($0, tree)) }
    guard !entries.isEmpty else {
      if let damage = tree.damage {
        throw .malformed(place: "line \(damage.line)", what: damage.what)
      }
      throw .noArticle(what: "it is no RSS, Atom or RDF feed with an entry")
    }
    if let damage = tree.damage {
      let what = "damaged XML, read as far as it could be: \(damage.what)"
      try take(.note(ReadNote(kind: .repaired, place: "line \(damage.line)", what)))
    }
    if tree.isCut {
      let what = "the feed has too many elements and was cut; split it"
      try take(.note(ReadNote(kind: .repaired, what)))
    }
    let shared = channelFields(tree, firstEntry: entries[0])
    let sources = SourceText.entries(of: text, count: entries.count)
    for (index, entry) in entries.enumerated() {
      let place = "entry \(index + 1)"
      let members = fields(of: entry, tree)
      if let refusal = WordPressExport.refusal(members) {
        try take(.note(ReadNote(kind: .skipped, place: place, refusal)))
      } else {
        let article = WordPressExport.article(members)
        try take(
          JSONReader.entry(article, shared, place: place, from: sources[index], facts.rules))
      }
    }
  }

  /// The name without the prefix of a namespace.
  private static func local(_ node: Int, _ tree: MarkupTree) -> String {
    let name = tree.nodes[node].name
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// What the feed says of all its entries. In RDF it stands beside them, elsewhere around them.
  private static func channelFields(
    _ tree: MarkupTree, firstEntry: Int
  ) -> [JSONValue.Member] {
    let above = tree.nodes[firstEntry].parent
    let beside = tree.children(of: above)
    let channel = beside.first { local($0, tree) == "channel" } ?? above
    return tree.children(of: channel).compactMap { child in
      let value = JSONValue.string(PlainProse.trimmed(tree.rawText(of: child)))
      switch tree.nodes[child].name {
      case "title", "atom:title": return .init(key: "source", value: value)
      case "language", "dc:language": return .init(key: "language", value: value)
      default: return nil
      }
    } + language(of: channel, tree)
  }

  private static func language(of node: Int, _ tree: MarkupTree) -> [JSONValue.Member] {
    guard let code = tree.nodes[node].attribute("xml:lang") else { return [] }
    return [.init(key: "language", value: .string(code))]
  }

  private static func fields(of entry: Int, _ tree: MarkupTree) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var authors: [JSONValue] = []
    let isWordPress = tree.children(of: entry).contains { tree.nodes[$0].name == "wp:post_type" }
    for child in tree.children(of: entry) where !tree.nodes[child].isText {
      switch local(child, tree) {
      case "author", "creator", "contributor": authors.append(.string(person(child, tree)))
      case "link": members += link(child, tree)
      case "category", "subject":
        let term = tree.nodes[child].attribute("term") ?? tree.rawText(of: child)
        members.append(.init(key: "category", value: .string(PlainProse.trimmed(term))))
      case "encoded" where isWordPress:
        let isText = tree.nodes[child].name == "content:encoded"
        let html = WordPressExport.html(tree.rawText(of: child))
        members.append(.init(key: isText ? "content" : "excerpt", value: .string(html)))
      case "content", "summary", "description", "encoded", "title":
        members.append(.init(key: local(child, tree), value: .string(prose(child, tree))))
      case "source": members.append(.init(key: "source", value: .string(source(child, tree))))
      default:
        let text = PlainProse.trimmed(tree.rawText(of: child))
        members.append(.init(key: tree.nodes[child].name, value: .string(text)))
      }
    }
    if !authors.isEmpty { members.append(.init(key: "author", value: .array(authors))) }
    return members + guidLink(members)
  }

  private static func person(_ node: Int, _ tree: MarkupTree) -> String {
    let named = tree.children(of: node).first { local($0, tree) == "name" }
    return PlainProse.trimmed(tree.rawText(of: named ?? node))
  }

  /// RSS keeps the address as text, Atom as an attribute, and has others beside it.
  private static func link(_ node: Int, _ tree: MarkupTree) -> [JSONValue.Member] {
    guard let address = tree.nodes[node].attribute("href") else {
      let text = PlainProse.trimmed(tree.rawText(of: node))
      return [.init(key: "link", value: .string(text))]
    }
    guard ["alternate", nil].contains(tree.nodes[node].attribute("rel")) else { return [] }
    return [.init(key: "link", value: .string(address))]
  }

  /// Atom's `xhtml` content is markup in the document itself; all else is text.
  private static func prose(_ node: Int, _ tree: MarkupTree) -> String {
    tree.nodes[node].attribute("type") == "xhtml"
      ? MarkupText.text(of: tree, below: node) : PlainProse.trimmed(tree.rawText(of: node))
  }

  private static func source(_ node: Int, _ tree: MarkupTree) -> String {
    let title = tree.children(of: node).first { local($0, tree) == "title" }
    return PlainProse.trimmed(tree.rawText(of: title ?? node))
  }

  /// A `guid` that is an address stands for a link that is missing.
  private static func guidLink(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    guard !members.contains(where: { $0.key == "link" && !$0.value.isEmpty }),
      let guid = members.first(where: { $0.key == "guid" }),
      guid.value.scalar?.hasPrefix("http") == true
    else { return [] }
    return [.init(key: "link", value: guid.value)]
  }
}
