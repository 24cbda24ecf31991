internal import Markup

/// The article that a page describes in JSON-LD with the words of schema.org.
enum LinkedData {
  /// More values in a page's JSON-LD are not looked at.
  private static let mostObjects = 2_000

  /// Nil when no script of the page describes an article. `isOurs` tells by headline or address
  /// which of several it is.
  static func article(in tree: MarkupTree, where isOurs: (JSONValue) -> Bool) -> JSONValue? {
    var objects: [JSONValue] = []
    for index in tree.nodes.indices where tree.nodes[index].name == "script" {
      let kind = tree.nodes[index].attribute("type")?.lowercased() ?? ""
      guard kind.hasPrefix("application/ld+json") else { continue }
      if let value = value(of: tree.rawText(of: index)) { collect(value, &objects) }
    }
    let articles = objects.filter { rank($0) == 0 }
    guard
      let article = articles.first(where: isOurs) ?? articles.first
        ?? objects.first(where: { rank($0) == 1 }),
      case .object(let members) = article
    else { return nil }
    return .object(members.map { .init(key: $0.key, value: resolved($0.value, objects)) })
  }

  /// Some wrap it in a comment or in CDATA, or end it by a semicolon.
  private static func value(of script: String) -> JSONValue? {
    let bytes = Array(script.utf8)
    let brackets = [UInt8(ascii: "{"), UInt8(ascii: "[")]
    let closings = [UInt8(ascii: "}"), UInt8(ascii: "]")]
    var start = bytes.startIndex
    if bytes.first(where: { $0 > 0x20 }).map({ !brackets.contains($0) }) == true {
      let line = bytes.firstIndex { $0 == UInt8(ascii: "{") } ?? bytes.endIndex
      start = line
    }
    guard let end = bytes.lastIndex(where: closings.contains), start <= end else { return nil }
    return try? JSONParser.value(of: Array(bytes[start...end]))
  }

  /// What `{"@id": …}` alone refers to, when that is on the page; of each in a list.
  private static func resolved(_ value: JSONValue, _ objects: [JSONValue]) -> JSONValue {
    if case .array(let elements) = value, elements.count <= 20 {
      return .array(elements.map { resolved($0, objects) })
    }
    guard case .object(let members) = value, value["name"] == nil, members.count <= 3,
      let id = value["@id"]
    else { return value }
    return objects.first { $0["@id"] == id && $0["name"] != nil } ?? value
  }

  private static func collect(_ value: JSONValue, _ objects: inout [JSONValue]) {
    guard objects.count < mostObjects else { return }
    switch value {
    case .array(let elements): for element in elements { collect(element, &objects) }
    case .object:
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"] {
        if let inner = value[key] { collect(inner, &objects) }
      }
    case .null, .bool, .number, .string: break
    }
  }

  /// 0 for an article, 1 for a page that may hold one, nil for all else.
  private static func rank(_ value: JSONValue) -> Int? {
    let kinds = value["@type"]?.elements.compactMap(\.scalar) ?? []
    if kinds.contains(where: isArticle) { return 0 }
    let isPage = kinds.contains { $0.hasSuffix("WebPage") || $0 == "ItemPage" }
    return isPage && value["datePublished"] != nil ? 1 : nil
  }

  private static func isArticle(_ kind: String) -> Bool {
    let name = kind.split(separator: "/").last.map(String.init) ?? kind
    return name.hasSuffix("Article")
      || (name.hasSuffix("Posting") && name != "JobPosting")
      || ["Report", "CreativeWork", "Review", "Recipe", "HowTo"].contains(name)
  }
}
