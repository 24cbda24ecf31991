internal import Identifiers

/// Decides which entity a mention names.
///
/// What a strong, unambiguous name says is settled first; then the other strong names by the
/// evidence of those; then the weak ones by the evidence of both. A weak name never counts as
/// evidence, or two common words would prove each other.
struct Linker: Sendable {
  /// What a mention names, and why.
  struct Link {
    let entity: Int
    let reason: MentionReason
  }

  private let catalogue: Catalogue
  /// By places in the catalogue, of the entities that have one.
  let parents: [Int: Int]
  let countries: [Int: Int]
  /// What naming an entity implies: its parent and, of a city, its country.
  private let implied: [Int: [Int]]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    parents = Self.related(catalogue, \.parent)
    countries = Self.related(catalogue, \.country)
    var implied = parents.mapValues { [$0] }
    for (ordinal, country) in countries where catalogue.entities[ordinal].kind == .place {
      implied[ordinal, default: []].append(country)
    }
    self.implied = implied
  }

  private static func related(
    _ catalogue: Catalogue, _ relation: KeyPath<Entity, EntityID?>
  ) -> [Int: Int] {
    var related: [Int: Int] = [:]
    for (ordinal, entity) in catalogue.entities.enumerated() {
      related[ordinal] = entity[keyPath: relation].flatMap(catalogue.ordinal)
    }
    return related
  }

  /// What each mention names; nil where there is no evidence for any.
  func link(_ mentions: [Mention], in article: ArticleText) -> [Link?] {
    let lists = PlaceLists(mentions, in: article, catalogue)
    var links = mentions.map { mention in
      mention.certain.map { Link(entity: $0, reason: mention.reason) }
    }
    settle(mentions, lists, &links) { $0.candidates.contains { $0.strength == .strong } }
    settle(mentions, lists, &links) { _ in true }
    return links
  }

  /// Settles the mentions that are asked for and are still open, by the evidence of those that are
  /// settled already.
  private func settle(
    _ mentions: [Mention], _ lists: PlaceLists, _ links: inout [Link?],
    _ isAskedFor: (Mention) -> Bool
  ) {
    let evidence = Evidence(links.map { $0?.entity }, implied, lists)
    for (index, mention) in mentions.enumerated() where links[index] == nil && isAskedFor(mention) {
      links[index] = choice(for: mention, at: index, evidence)
    }
  }

  /// The candidate with the most points; of equals, the one whose evidence was last named before;
  /// then the one that is declared first.
  private func choice(for mention: Mention, at index: Int, _ evidence: Evidence) -> Link? {
    var best: (entity: Int, support: Support?, rank: (points: Int, place: Int))?
    for candidate in mention.candidates {
      let support = support(for: candidate.entity, mention, at: index, evidence)
      let isStrong = candidate.strength == .strong
      guard isStrong || support != nil else { continue }
      let rank = (
        points: (support?.points ?? 0) + (isStrong ? Points.strong : 0),
        place: support.map { evidence.lastPlace(of: $0.entity, before: index) } ?? -1
      )
      if best.map({ $0.rank < rank }) ?? true { best = (candidate.entity, support, rank) }
    }
    return best.map { Link(entity: $0.entity, reason: reason(for: mention, $0.support)) }
  }

  private func reason(for mention: Mention, _ support: Support?) -> MentionReason {
    guard mention.reason == .strongName else { return mention.reason }
    return support.map { .evidence(of: catalogue.entities[$0.entity].id) } ?? .firstOfSeveral
  }

  /// What the rest of the document says for an entity.
  ///
  /// The country alone supports only a name that is more than a common word: `DPC` beside Ireland,
  /// but not `Commission` beside the United States.
  private func support(
    for entity: Int, _ mention: Mention, at index: Int, _ evidence: Evidence
  ) -> Support? {
    if let neighbour = evidence.lists.owned(entity, at: index) {
      return Support(entity: neighbour, points: Points.owned)
    }
    if evidence.named.contains(entity) { return Support(entity: entity, points: Points.itself) }
    if let other = evidence.implying[entity] {
      return Support(entity: other, points: Points.implied)
    }
    if let neighbour = evidence.lists.alike(entity, at: index) {
      return Support(entity: neighbour, points: Points.alike)
    }
    if let parent = ancestors(of: entity).first(where: evidence.context.contains) {
      return Support(entity: parent, points: Points.parent)
    }
    guard mention.isDistinctive, let country = countries[entity],
      evidence.context.contains(country)
    else { return nil }
    return Support(entity: country, points: Points.country)
  }

  /// An entity that the document names or implies, and how much that says for another.
  private struct Support {
    let entity: Int
    let points: Int
  }

  /// The parent, its parent and the next: a product's company and the group that owns it.
  private func ancestors(of entity: Int) -> [Int] {
    var ancestors: [Int] = []
    while ancestors.count < 3, let parent = parents[ancestors.last ?? entity] {
      ancestors.append(parent)
    }
    return ancestors
  }

  /// How much evidence is worth: the entity's own name outweighs a strong alias of another, and so
  /// do its parent's name and a strong alias together with nothing else.
  private enum Points {
    static let owned = 9
    static let itself = 5
    static let implied = 4
    static let alike = 4
    static let strong = 3
    static let parent = 2
    static let country = 1
  }
}

/// What the strong names of a document have settled.
private struct Evidence {
  /// The entities named.
  let named: Set<Int>
  /// Those and what they imply: who writes of Azure writes of Microsoft, of Dublin of Ireland.
  let context: Set<Int>
  /// What is implied, by the first that implies it.
  let implying: [Int: Int]
  let lists: PlaceLists
  /// What each mention names, as far as it is settled.
  private let entities: [Int?]

  init(_ entities: [Int?], _ implied: [Int: [Int]], _ lists: PlaceLists) {
    self.entities = entities
    self.lists = lists
    named = Set(entities.compactMap { $0 })
    var implying: [Int: Int] = [:]
    for case let entity? in entities {
      for other in implied[entity, default: []] where implying[other] == nil {
        implying[other] = entity
      }
    }
    self.implying = implying
    context = named.union(implying.keys)
  }

  /// The place of the last mention of an entity before one; -1 where there is none.
  func lastPlace(of entity: Int, before index: Int) -> Int {
    entities[..<index].lastIndex(of: entity) ?? -1
  }
}
