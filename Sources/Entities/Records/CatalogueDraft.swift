internal import Identifiers
internal import Text

/// A catalogue while statements are being applied to it.
struct CatalogueDraft {
  private(set) var entities: [EntityID: Entity] = [:]
  /// Ids in the order of declaration; some may have gone.
  private var order: [EntityID] = []
  private var definedAt: [EntityID: CataloguePlace] = [:]
  private var references: [CatalogueReference] = []
  /// Entities merged into others, or hidden where the value is nil.
  private(set) var gone: [EntityID: EntityID?] = [:]

  private var hiddenNames: Set<String> = []

  init() {}

  init(over catalogue: Catalogue) {
    for entity in catalogue.entities {
      entities[entity.id] = entity
      order.append(entity.id)
    }
    hiddenNames = catalogue.hiddenNames
    for id in catalogue.hidden { gone[id] = .some(nil) }
    for (id, successor) in catalogue.merged { gone[id] = successor }
  }

  /// Applies the statements: all the records first, so that the order of lines and files does not
  /// matter to `hide`, `merge` and `rename`.
  mutating func apply(_ statements: [CatalogueStatement]) throws(CatalogueFailure) {
    entities.reserveCapacity(entities.count + statements.count)
    definedAt.reserveCapacity(statements.count)
    for statement in statements {
      guard case .record(let record) = statement.action else { continue }
      try add(record, at: statement.place)
    }
    for reference in references where entities[reference.id] == nil {
      throw unknown(reference.id, at: reference.place)
    }
    for statement in statements {
      try apply(statement.action, at: statement.place)
    }
  }

  private mutating func apply(
    _ action: CatalogueStatement.Action, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    switch action {
    case .record: return
    // An id outside the catalogue may be that of a name that open recognition finds.
    case .hide(let id):
      hiddenNames.formUnion(entities[id]?.aliases.map { Fold.name($0.text) } ?? [])
      remove(id, for: nil)
    case .hideNames(let id, let names):
      try change(id, at: place) { $0.aliases.removeAll { $0.isCalled(names) } }
    case .merge(let id, let target): try merge(id, into: target, at: place)
    case .rename(let id, let name): try rename(id, to: name, at: place)
    case .alias(let id, let names): try change(id, at: place) { $0.set(names) }
    case .split(let id, let target, let names): try split(id, into: target, names, at: place)
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
      }, hidden: Set(gone.keys.filter { current($0) == nil }), hiddenNames: hiddenNames,
      merged: gone.compactMapValues { current($0) })
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

  private mutating func change(
    _ id: EntityID, at place: CataloguePlace, _ body: (inout Entity) -> Void
  ) throws(CatalogueFailure) {
    guard var entity = entities[id] else { throw unknown(id, at: place) }
    body(&entity)
    entities[id] = entity
  }

  private func unknown(_ id: EntityID, at place: CataloguePlace) -> CatalogueFailure {
    let nearest = CatalogueNames.nearestIDs(
      to: id, in: order.compactMap { entities[$0] }, limit: 3)
    return place.failure(.unknownID(id.text, nearest: nearest.map(\.text)))
  }

  private mutating func remove(_ id: EntityID, for successor: EntityID?) {
    entities[id] = nil
    gone[id] = .some(successor)
  }

  private mutating func merge(
    _ id: EntityID, into target: EntityID, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    guard let old = entities[id] else { throw unknown(id, at: place) }
    guard id != target else { throw place.failure(.mergedIntoItself(id.text)) }
    try change(target, at: place) { $0.add(old.aliases) }
    remove(id, for: target)
  }

  private mutating func split(
    _ id: EntityID, into target: EntityID, _ names: [String], at place: CataloguePlace
  ) throws(CatalogueFailure) {
    var moved: [Alias] = []
    try change(id, at: place) { entity in
      moved = entity.aliases.filter { $0.isCalled(names) }
      entity.aliases.removeAll { $0.isCalled(names) }
    }
    try change(target, at: place) { $0.add(moved) }
  }

  private mutating func rename(
    _ id: EntityID, to name: String, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    let new = try AliasText(name[...], at: place)
    var record = CatalogueRecord(id, name: new.text)
    record.nameRule = new.rule
    record.nameIsWeak = new.strength == .weak
    record.nameValidity = new.validity
    try change(id, at: place) { entity in
      entity = entity.extended(by: record)
      entity.name = new.text
    }
  }

  /// The entity that a reference means now.
  private func current(_ id: EntityID?) -> EntityID? {
    var id = id
    while let known = id, let successor = gone[known] { id = successor }
    return id
  }
}
