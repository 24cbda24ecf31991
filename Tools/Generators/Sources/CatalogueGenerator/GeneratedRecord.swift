@testable import Entities
@testable import Identifiers

/// A record of the catalogue that is made of a row of a list.
struct GeneratedRecord {
  /// `org`
  let kind: String
  let name: String
  /// Whether the name fires only beside other evidence.
  var isWeak = false
  var aliases: [String] = []
  /// An abbreviation that others may have, too: it tells whether the entity is known.
  var hint = ""
  /// Names by language.
  var translations: [(language: String, names: [String])] = []
  var parent: String?
  var country: String?
  var wikidata: String?

  /// As an entity of that name has it that no catalogue knows; empty of a name without a letter.
  var id: String {
    EntityKind(rawValue: kind).flatMap { OpenID.id($0, name) }?.text ?? ""
  }

  /// All the names under which it may be known.
  var names: [String] {
    let all = [name, hint] + aliases + translations.flatMap(\.names)
    let country = "United States "
    return all.filter { !$0.isEmpty }
      + (name.hasPrefix(country) ? [String(name.dropFirst(country.count))] : ["US \(name)"])
  }

  var text: String {
    var lines = ["\(id)  \(name)"]
    func add(_ key: String, _ values: [String]) {
      let values = values.filter { $0 != name && !$0.isEmpty }
      if !values.isEmpty { lines.append("  \(key): \(values.joined(separator: " ; "))") }
    }
    add(isWeak ? "weak" : "alias", aliases)
    for (language, names) in translations { add(language, names) }
    if isWeak { lines.append("  weak-name: yes") }
    for (key, value) in [("wikidata", wikidata), ("parent", parent), ("country", country)] {
      if let value { add(key, [value]) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
