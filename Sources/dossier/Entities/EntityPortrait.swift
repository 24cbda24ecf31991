internal import Entities
internal import Identifiers
internal import Wire

/// All there is to show of one entity.
struct EntityPortrait {
  let choice: EntityChoice
  /// Forms in articles, of an entity that only the index knows.
  let surfaces: [String]
  let count: Int
  let years: [(year: String, count: Int)]
  let company: [(kind: EntityKind, values: [IndexedEntities.Value])]
  /// Hits, the articles that are about it first.
  let articles: [JSONValue]
  /// Whether there is an index to count in.
  let isCounted: Bool

  init(_ choice: EntityChoice, limit: Int, _ index: inout IndexedEntities) throws {
    self.choice = choice
    surfaces = choice.entity == nil ? try choice.surfaces(in: &index) : []
    let query = "@\(choice.id)"
    count = try index.count(query)
    years = count > 0 ? try index.years(of: query) : []
    var company: [(EntityKind, [IndexedEntities.Value])] = []
    for kind in EntityKind.allCases where count > 0 && limit > 0 {
      let values = try index.values(of: kind.rawValue, query, limit: limit + 1)
      company.append((kind, Array(values.filter { $0.id != choice.id.text }.prefix(limit))))
    }
    self.company = company.filter { !$0.1.isEmpty }
    articles =
      count > 0
      ? try index.hits(query, limit: limit, fields: ["title", "date", "source"], words: nil) : []
    isCounted = index.isThere
  }

  /// The names by how they count: `strong`, `weak`, `mt`, each with its language and case rule where
  /// those are not the usual.
  var names: [(strength: String, names: [String])] {
    guard let entity = choice.entity else { return [("found", surfaces)] }
    return [("strong", .strong), ("weak", .weak), ("mt", .machineTranslated)].compactMap {
      (label: String, strength: Alias.Strength) in
      let names = entity.aliases.filter { $0.strength == strength }.map(Self.described)
      return names.isEmpty ? nil : (label, names)
    }
  }

  private static func described(_ alias: Alias) -> String {
    let rule: String? =
      if alias.rule == CaseRule(for: alias.text) { nil } else {
        switch alias.rule {
        case .exact: "exact"
        case .any: "any"
        case .capitals: "capitals"
        }
      }
    let marks = [alias.language, rule, alias.validity.text].compactMap { $0 }
    return alias.text + (marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]")
  }
}

extension EntityPortrait {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", choice.id.text)
      json.member("kind", choice.id.kind.rawValue)
      json.member("name", choice.name)
      json.member("known", choice.entity != nil)
      if let entity = choice.entity { Self.write(entity, to: &json) }
      json.key("names")
      json.object { json in
        for (strength, names) in names { json.member(strength, names) }
      }
      guard isCounted else { return }
      json.member("n", count)
      writeCounts(to: &json)
    }
  }

  private static func write(_ entity: Entity, to json: inout JSONWriter) {
    if let wikidata = entity.wikidata { json.member("wikidata", wikidata) }
    if let parent = entity.parent { json.member("parent", parent.text) }
    if let country = entity.country { json.member("country", country.text) }
    json.member("outlet", entity.isOutlet)
    if let from = entity.validity.from { json.member("valid_from", from) }
    if let to = entity.validity.to { json.member("valid_to", to) }
  }

  private func writeCounts(to json: inout JSONWriter) {
    json.key("years")
    json.object { json in
      for (year, count) in years { json.member(year, count) }
    }
    json.key("with")
    json.object { json in
      for (kind, values) in company {
        json.key(kind.rawValue)
        json.array { json in
          for value in values { json.object { value.write(to: &$0) } }
        }
      }
    }
    json.key("articles")
    json.array { json in
      for article in articles { json.raw(article.bytes) }
    }
  }
}
