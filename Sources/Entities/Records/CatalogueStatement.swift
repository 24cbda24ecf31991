internal import Identifiers

/// One thing a catalogue file says, and where.
struct CatalogueStatement {
  enum Action {
    case record(CatalogueRecord)
    case hide(EntityID)
    /// Takes names from an entity that stays.
    case hideNames(EntityID, [String])
    case merge(EntityID, into: EntityID)
    case rename(EntityID, name: String)
    /// Gives names to an entity, or changes how those count that it has.
    case alias(EntityID, [AliasText])
    /// Takes names from one entity and gives them to another.
    case split(EntityID, into: EntityID, [String])
  }

  let place: CataloguePlace
  var action: Action
}

/// A line of a file, counted from 1.
struct CataloguePlace: Hashable {
  let file: String
  let line: Int

  func failure(_ problem: CatalogueProblem) -> CatalogueFailure {
    .line(file: file, line: line, problem)
  }
}

/// What a file says of one entity.
struct CatalogueRecord {
  let id: EntityID
  /// Nil only where a user's file adds to an entity that exists.
  let name: String?
  var nameIsWeak = false
  /// Nil for the default rule.
  var nameRule: CaseRule?
  var aliases: [Alias] = []
  /// Where each of them stands.
  var aliasPlaces: [CataloguePlace] = []
  var isOutlet: Bool?
  var wikidata: String?
  var parent: CatalogueReference?
  var country: CatalogueReference?
  var source: String?
  var validity = Validity()
  var nameValidity = Validity()

  /// The most words of an alias.
  static let longestAlias = 32

  init(_ id: EntityID, name: String?) {
    self.id = id
    self.name = name
  }

  /// The canonical name as an alias.
  var nameAlias: Alias? {
    name.map {
      var alias = Alias(
        $0, language: nil, rule: nameRule ?? CaseRule(for: $0),
        strength: nameIsWeak ? .weak : .strong)
      alias.validity = nameValidity
      return alias
    }
  }
}

/// An id that must be defined somewhere, and where it is used.
struct CatalogueReference {
  let id: EntityID
  let place: CataloguePlace
}

/// The keys a record may have.
enum CatalogueKey: Hashable {
  case alias, weak, mt, wikidata, parent, country, outlet, source
  case weakName, validFrom, validTo
  /// Aliases in one language.
  case language(String)

  static let languages = ["en", "fr", "de", "es", "it", "nl", "pt", "pl"]
  static let allNames =
    ["alias", "weak", "mt"] + languages
    + ["weak-name", "wikidata", "parent", "country", "outlet", "source", "valid-from", "valid-to"]

  /// Whether a record may have the key on several lines, as long lists do.
  var isRepeatable: Bool {
    switch self {
    case .alias, .weak, .mt, .language: true
    case .wikidata, .parent, .country, .outlet, .source, .weakName, .validFrom, .validTo: false
    }
  }

  init?(_ name: String) {
    switch name {
    case "alias": self = .alias
    case "weak": self = .weak
    case "mt": self = .mt
    case "wikidata": self = .wikidata
    case "parent": self = .parent
    case "country": self = .country
    case "outlet": self = .outlet
    case "source": self = .source
    case "weak-name": self = .weakName
    case "valid-from": self = .validFrom
    case "valid-to": self = .validTo
    case let language where Self.languages.contains(language): self = .language(language)
    default: return nil
    }
  }
}
