package import Identifiers

/// What may stand before a colon.
package enum QueryField: String, CaseIterable, Hashable, Sendable {
  case org, person, place, law, product, event, role
  case title, source, author, tag, lang, id, url, cites
  case date, words, story, marked, major
  /// `@name`: an entity of whatever kind. No one writes this name.
  case entity = "@"

  /// Finds a field by the name or short name that was written, in any case.
  package init?(written name: String) {
    let name = name.lowercased()
    if let short = Self.shortNames[name] {
      self = short
    } else if let field = QueryField(rawValue: name), field != .entity {
      self = field
    } else {
      return nil
    }
  }

  private static let shortNames: [String: QueryField] = [
    "t": .title, "s": .source, "a": .author,
  ]

  /// Names that will mean something one day and must not be taken for words until then.
  static let reserved: Set<String> = ["like", "saved"]

  /// All that can be written, in the order in which help lists it.
  static let names = allCases.filter { $0 != .entity }.map(\.rawValue)

  /// Nil for fields that are not a kind of entity.
  package var entityKind: EntityKind? { EntityKind(rawValue: rawValue) }

  /// Whether its values name entities.
  var namesEntities: Bool { entityKind != nil || self == .entity || self == .major }

  /// The facet whose values it names; nil for the others.
  var facetKind: FacetKind? { FacetKind(rawValue: rawValue) }
}
