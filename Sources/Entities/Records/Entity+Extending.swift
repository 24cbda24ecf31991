internal import Text

extension Entity {
  init(_ record: CatalogueRecord, name: String) {
    self.init(
      id: record.id, name: name, aliases: [], wikidata: record.wikidata,
      parent: record.parent?.id, country: record.country?.id, isOutlet: record.isOutlet ?? false,
      validity: record.validity)
    add([record.nameAlias].compactMap { $0 } + record.aliases)
  }

  /// This entity with what a user's file says of it; its canonical name stays.
  func extended(by record: CatalogueRecord) -> Entity {
    var entity = self
    entity.add([record.nameAlias].compactMap { $0 } + record.aliases)
    entity.wikidata = record.wikidata ?? wikidata
    entity.parent = record.parent?.id ?? parent
    entity.country = record.country?.id ?? country
    entity.isOutlet = record.isOutlet ?? isOutlet
    entity.validity.from = record.validity.from ?? validity.from
    entity.validity.to = record.validity.to ?? validity.to
    return entity
  }

  /// Adds the aliases it does not have yet.
  mutating func add(_ more: [Alias]) {
    for alias in more
    where !aliases.contains(where: { $0.text == alias.text && $0.language == alias.language }) {
      aliases.append(alias)
    }
  }

  /// Adds names, or changes how the ones count that it has; those keep their language, and their
  /// case rule where none is given.
  mutating func set(_ names: [AliasText]) {
    for name in names {
      let known = aliases.indices.filter { aliases[$0].text == name.text }
      for index in known {
        let old = aliases[index]
        aliases[index] = Alias(
          old.text, language: old.language, rule: name.rule ?? old.rule,
          strength: name.strength ?? .strong)
        aliases[index].validity = name.validity.text == nil ? old.validity : name.validity
      }
      guard known.isEmpty else { continue }
      var new = Alias(
        name.text, language: nil, rule: name.rule ?? CaseRule(for: name.text),
        strength: name.strength ?? .strong)
      new.validity = name.validity
      aliases.append(new)
    }
  }
}

extension Alias {
  /// Whether it is one of some names, whatever the case and the accents.
  func isCalled(_ names: [String]) -> Bool {
    names.contains { $0 == text || Fold.name($0) == Fold.name(text) }
  }
}
