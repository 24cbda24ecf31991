package import Identifiers
internal import Text

/// The entities Dossier knows: the built-in ones with the user's own laid over them.
package struct Catalogue: Sendable {
  /// In the order in which they are declared, which decides where nothing else does.
  package let entities: [Entity]
  /// Sixteen hexadecimal digits that change whenever recognition could.
  package let version: String
  /// Ids that mean nothing any more. Some may be of names that only open recognition would find.
  package let hidden: Set<EntityID>
  /// What merged entities are now: their ids stay in people's queries.
  package let merged: [EntityID: EntityID]
  /// Folded names of the hidden entities: open recognition is not to find them under other ids.
  let hiddenNames: Set<String>
  private let ordinals: [EntityID: Int]
  /// Entities by folded name, the best match first.
  private let named: [String: [Int]]

  init(
    _ entities: [Entity], hidden: Set<EntityID> = [], hiddenNames: Set<String> = [],
    merged: [EntityID: EntityID] = [:]
  ) {
    self.entities = entities
    self.hidden = hidden
    self.hiddenNames = hiddenNames
    self.merged = merged
    version = CatalogueHash.version(of: entities, hidden: hidden)
    ordinals = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) })
    named = CatalogueNames.index(entities)
  }

  package var count: Int { entities.count }

  package subscript(_ id: EntityID) -> Entity? { ordinals[id].map { entities[$0] } }

  /// The place of an entity in `entities`.
  func ordinal(of id: EntityID) -> Int? { ordinals[id] }

  /// Whether open recognition may give an id to a name: it is nobody's, and neither was hidden.
  func isFree(_ id: EntityID, for name: String) -> Bool {
    self[merged[id] ?? id] == nil && !hidden.contains(id)
      && !hiddenNames.contains(Fold.name(name))
  }

  /// The entities that any text calls so: by id, canonical name or alias, whatever the case and the
  /// accents. Canonical names first, then strong aliases, then the others; then as declared.
  package func candidates(named name: String) -> [Entity] {
    if let id = EntityID(name), let entity = self[merged[id] ?? id] { return [entity] }
    return named[Fold.name(name), default: []].map { entities[$0] }
  }

  /// Ids that look like one that is not there.
  package func nearestIDs(to id: EntityID, limit: Int) -> [EntityID] {
    CatalogueNames.nearestIDs(to: id, in: entities, limit: limit)
  }

  /// Names that look like `name`, the nearest first: for “did you mean”.
  package func nearestNames(to name: String, limit: Int) -> [String] {
    CatalogueNames.nearest(to: Fold.name(name), in: entities, limit: limit)
  }
}
