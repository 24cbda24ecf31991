import Foundation
import Text

/// An article as `export` gives it, reduced to what facets count.
struct ExportedArticle {
  let id: String
  let title: String
  let story: String
  /// The day, month or year of publication; nil where there is none.
  let date: String?
  /// Ids by kind of facet.
  let values: [String: Set<String>]

  init(_ article: [String: Any]) {
    id = article["id"] as? String ?? ""
    title = article["title"] as? String ?? ""
    story = article["story"] as? String ?? ""
    date = article["date"] as? String
    var values: [String: Set<String>] = [:]
    for entity in article["entities"] as? [[String: Any]] ?? [] {
      values[entity["kind"] as? String ?? "", default: []].insert(entity["id"] as? String ?? "")
    }
    for outlet in article["cites"] as? [[String: Any]] ?? [] {
      values["cites", default: []].insert(Fold.name(outlet["name"] as? String ?? ""))
    }
    let authors = (article["author"] as? String)?.components(separatedBy: "; ") ?? []
    values["author"] = Self.folded(authors)
    values["tag"] = Self.folded(article["tags"] as? [String] ?? [])
    values["source"] = Self.folded([article["source"] as? String ?? ""])
    values["lang"] = [article["lang"] as? String ?? ""]
    self.values = values
  }

  private static func folded(_ names: [String]) -> Set<String> {
    Set(names.map(Fold.name).filter { !$0.isEmpty })
  }

  static let kinds = [
    "org", "person", "place", "law", "product", "event", "role", "source", "cites", "author",
    "tag", "lang",
  ]

  /// Whether the article has one of the chosen values of each kind, but for one kind's own choice.
  func fits(_ select: [String: [String]], but left: String?) -> Bool {
    select.allSatisfy { kind, chosen in
      kind == left || !(values[kind] ?? []).isDisjoint(with: chosen)
    }
  }
}
