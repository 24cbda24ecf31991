internal import Identifiers
internal import Text

/// Finding entities by name.
enum CatalogueNames {
  /// How well a name names an entity; the smaller the better.
  private enum Rank: Int { case canonical, strong, weak }

  /// Entities by the folded form of each of their names.
  static func index(_ entities: [Entity]) -> [String: [Int]] {
    var index: [String: [Bearer]] = Dictionary(minimumCapacity: entities.count * 4)
    for (ordinal, entity) in entities.enumerated() {
      let canonical = Fold.name(entity.name)
      index[canonical, default: []].append(Bearer(rank: .canonical, ordinal: ordinal))
      for alias in entity.aliases {
        let name = alias.text == entity.name ? canonical : Fold.name(alias.text)
        let rank = alias.strength == .strong ? Rank.strong : Rank.weak
        index[name, default: []].append(Bearer(rank: rank, ordinal: ordinal))
      }
    }
    return index.mapValues(ordinals)
  }

  /// Somebody who has a name.
  private struct Bearer {
    let rank: Rank
    let ordinal: Int
  }

  /// Each bearer once, the best first.
  private static func ordinals(of bearers: [Bearer]) -> [Int] {
    guard bearers.count > 1 else { return bearers.map(\.ordinal) }
    let sorted = bearers.sorted { ($0.rank.rawValue, $0.ordinal) < ($1.rank.rawValue, $1.ordinal) }
    return sorted.reduce(into: []) { ordinals, bearer in
      if !ordinals.contains(bearer.ordinal) { ordinals.append(bearer.ordinal) }
    }
  }

  /// The names at an edit distance of at most a quarter of their length, nearest first, each
  /// entity once; then those that begin as `folded` does.
  static func nearest(to folded: String, in entities: [Entity], limit: Int) -> [String] {
    let wanted = Array(folded.unicodeScalars)
    guard !wanted.isEmpty, limit > 0 else { return [] }
    let scored = entities.enumerated().compactMap { ordinal, entity in
      distance(of: entity, from: wanted).map { (distance: $0, ordinal: ordinal) }
    }
    return scored.sorted { $0 < $1 }.prefix(limit).map { entities[$0.ordinal].name }
  }

  /// Ids that look like `id`, or whose entity is called so, nearest first.
  static func nearestIDs(to id: EntityID, in entities: [Entity], limit: Int) -> [EntityID] {
    let wanted = Array(id.text.unicodeScalars)
    let spelt = Array(id.slug.replacing("-", with: " ").unicodeScalars)
    let scored = entities.enumerated().compactMap { ordinal, entity in
      [
        EditDistance.between(
          wanted, Array(entity.id.text.unicodeScalars),
          atMost: max(1, wanted.count / 4)),
        distance(of: entity, from: spelt),
      ].compactMap { $0 }.min().map { (distance: $0, ordinal: ordinal) }
    }
    return scored.sorted { $0 < $1 }.prefix(limit).map { entities[$0.ordinal].id }
  }

  private static func distance(of entity: Entity, from wanted: [Unicode.Scalar]) -> Int? {
    ([entity.name] + entity.aliases.map(\.text)).compactMap { name in
      let own = Array(Fold.name(name).unicodeScalars)
      let near = EditDistance.between(wanted, own, atMost: max(1, wanted.count / 4))
      return near ?? (wanted.count >= 3 && own.starts(with: wanted) ? wanted.count : nil)
    }.min()
  }
}
