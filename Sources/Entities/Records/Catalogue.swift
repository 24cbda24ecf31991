package import Identifiers
internal import Text

/// The entities Dossier knows: the built-in ones with the user's own laid over them.
package struct Catalogue: Sendable {
  /// In the order in which they are declared, which decides where nothing else does.
  package let entities: [Entity]
  /// Sixteen hexadecimal digits that change whenever recognition could.
  package let version: String
  private let ordinals: [EntityID: Int]
  /// Entities by folded name, the best match first.
  private let named: [String: [Int]]

  init(_ entities: [Entity]) {
    self.entities = entities
    version = CatalogueHash.version(of: entities)
    ordinals = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) })
    named = CatalogueNames.index(entities)
  }

  package var count: Int { entities.count }

  package subscript(_ id: EntityID) -> Entity? { ordinals[id].map { entities[$0] } }

  /// The place of an entity in `entities`.
  func ordinal(of id: EntityID) -> Int? { ordinals[id] }

  /// The entities that any text calls so: by id, canonical name or alias, whatever the case and the
  /// accents. Canonical names first, then strong aliases, then the others; then as declared.
  package func candidates(named name: String) -> [Entity] {
    if let id = EntityID(name), let entity = self[id] { return [entity] }
    return named[Fold.name(name), default: []].map { entities[$0] }
  }

  /// Names that look like `name`, the nearest first: for “did you mean”.
  package func nearestNames(to name: String, limit: Int) -> [String] {
    CatalogueNames.nearest(to: Fold.name(name), in: entities, limit: limit)
  }
}
