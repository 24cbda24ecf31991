internal import Identifiers

/// A catalogue while statements are being applied to it.
struct CatalogueDraft {
  private var entities: [EntityID: Entity] = [:]
  /// Ids in the order of declaration; some may have gone.
  private var order: [EntityID] = []
  private var definedAt: [EntityID: CataloguePlace] = [:]
  private var references: [CatalogueReference] = []
  /// Entities merged into others, or hidden where the value is nil.
  private var gone: [EntityID: EntityID?] = [:]

  init() {}

  init(over catalogue: Catalogue) {
    for entity in catalogue.entities {
      entities[entity.id] = entity
      order.append(entity.id)
    }
  }

  /// Applies the statements: all the records first, so that the order of lines and files does not
  /// matter to `hide`, `merge` and `rename`.
  mutating func apply(_ statements: [CatalogueStatement]) throws(CatalogueFailure) {
    for statement in statements {
      guard case .record(let record) = statement.action else { continue }
      try add(record, at: statement.place)
    }
    for reference in references where entities[reference.id] == nil {
      throw reference.place.failure(.unknownID(reference.id.text))
    }
    for statement in statements {
      switch statement.action {
      case .record: continue
      case .hide(let id):
        try require(id, at: statement.place)
        remove(id, for: nil)
      case .merge(let id, let target): try merge(id, into: target, at: statement.place)
      case .rename(let id, let name): try rename(id, to: name, at: statement.place)
      }
    }
  }

  /// The catalogue, in which no reference points to what has gone.
  func catalogue() -> Catalogue {
    Catalogue(
      order.compactMap { id in
        guard var entity = entities[id] else { return nil }
        entity.parent = current(entity.parent)
        entity.country = current(entity.country)
        return entity
      })
  }

  private mutating func add(
    _ record: CatalogueRecord, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    if let first = definedAt[record.id] {
      throw place.failure(.duplicateID(record.id.text, firstAt: "\(first.file):\(first.line)"))
    }
    definedAt[record.id] = place
    references += [record.parent, record.country].compactMap { $0 }
    if let known = entities[record.id] {
      entities[record.id] = known.extended(by: record)
    } else {
      guard let name = record.name else { throw place.failure(.missingName(record.id.text)) }
      entities[record.id] = Entity(record, name: name)
      order.append(record.id)
    }
  }

  private func require(
    _ id: EntityID, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    guard entities[id] != nil else { throw place.failure(.unknownID(id.text)) }
  }

  private mutating func remove(_ id: EntityID, for successor: EntityID?) {
    entities[id] = nil
    gone[id] = .some(successor)
  }

  private mutating func merge(
    _ id: EntityID, into target: EntityID, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    guard let old = entities[id] else { throw place.failure(.unknownID(id.text)) }
    guard var kept = entities[target], id != target else {
      throw place.failure(.unknownID(target.text))
    }
    kept.add(old.aliases)
    entities[target] = kept
    remove(id, for: target)
  }

  private mutating func rename(
    _ id: EntityID, to name: String, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    guard var entity = entities[id] else { throw place.failure(.unknownID(id.text)) }
    let new = try AliasText(name[...], at: place)
    var record = CatalogueRecord(id, name: new.text)
    record.nameRule = new.rule
    record.nameIsWeak = new.strength == .weak
    entity = entity.extended(by: record)
    entity.name = new.text
    entities[id] = entity
  }

  /// The entity that a reference means now.
  private func current(_ id: EntityID?) -> EntityID? {
    var id = id
    while let known = id, let successor = gone[known] { id = successor }
    return id
  }
}

extension Entity {
  init(_ record: CatalogueRecord, name: String) {
    self.init(
      id: record.id, name: name, aliases: [], wikidata: record.wikidata,
      parent: record.parent?.id, country: record.country?.id, isOutlet: record.isOutlet ?? false)
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
    return entity
  }

  /// Adds the aliases it does not have yet.
  mutating func add(_ more: [Alias]) {
    for alias in more
    where !aliases.contains(where: { $0.text == alias.text && $0.language == alias.language }) {
      aliases.append(alias)
    }
  }
}
