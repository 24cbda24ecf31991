internal import Markup

/// The article that a page describes in JSON-LD with the words of schema.org.
enum LinkedData {
  /// More values in a page's JSON-LD are not looked at.
  private static let mostObjects = 2_000

  /// Nil when no script of the page describes an article.
  static func article(in tree: MarkupTree) -> JSONValue? {
    var objects: [JSONValue] = []
    for index in tree.nodes.indices where tree.nodes[index].name == "script" {
      let kind = tree.nodes[index].attribute("type")?.lowercased() ?? ""
      guard kind.hasPrefix("application/ld+json") else { continue }
      let script = PlainProse.trimmed(tree.rawText(of: index))
      if let value = try? JSONParser.value(of: Array(script.utf8)) { collect(value, &objects) }
    }
    guard let article = objects.first(where: { isArticle($0) }),
      case .object(let members) = article
    else { return nil }
    return .object(members.map { .init(key: $0.key, value: resolved($0.value, objects)) })
  }

  /// What `{"@id": …}` alone refers to, when that is on the page.
  private static func resolved(_ value: JSONValue, _ objects: [JSONValue]) -> JSONValue {
    guard case .object(let members) = value, members.count == 1, let id = value["@id"] else {
      return value
    }
    return objects.first { $0["@id"] == id && $0 != value } ?? value
  }

  private static func collect(_ value: JSONValue, _ objects: inout [JSONValue]) {
    guard objects.count < mostObjects else { return }
    switch value {
    case .array(let elements): for element in elements { collect(element, &objects) }
    case .object:
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = value[key] { collect(inner, &objects) }
      }
    case .null, .bool, .number, .string: break
    }
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    let kinds = value["@type"]?.elements.compactMap(\.scalar) ?? []
    return kinds.contains { kind in
      kind.hasSuffix("Article") || kind.hasSuffix("Posting") || kind == "Report"
        || kind == "CreativeWork" || kind == "Review"
    }
  }
}
