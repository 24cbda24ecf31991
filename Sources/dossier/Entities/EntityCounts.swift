internal import Entities
internal import Identifiers
internal import Text

/// How many articles mention each entity, of the catalogue or not.
struct EntityCounts {
  private var counts: [EntityID: Int] = [:]
  /// Entities that the index has and the catalogue does not, the most frequent first.
  private(set) var open: [IndexedEntities.Value] = []

  init(_ catalogue: Catalogue, kinds: [EntityKind], _ index: inout IndexedEntities) throws {
    for kind in kinds {
      for value in try index.values(of: kind.rawValue, "") {
        guard let id = EntityID(value.id) else { continue }
        let known = catalogue.merged[id] ?? id
        counts[known, default: 0] = max(counts[known, default: 0], value.count)
        if catalogue[known] == nil, !catalogue.hidden.contains(id) { open.append(value) }
      }
    }
    try countOutlets(catalogue, &index)
    open.sort { ($1.count, $0.id) < ($0.count, $1.id) }
  }

  /// Outlets are counted where they are cited, under their folded names.
  private mutating func countOutlets(
    _ catalogue: Catalogue, _ index: inout IndexedEntities
  ) throws {
    var cited: [String: Int] = [:]
    for value in try index.values(of: "cites", "") { cited[value.id] = value.count }
    for entity in catalogue.entities where entity.isOutlet {
      if let count = cited[Fold.name(entity.name)] { counts[entity.id] = count }
    }
  }

  subscript(_ id: EntityID) -> Int { counts[id] ?? 0 }
}
