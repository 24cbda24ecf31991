internal import Identifiers

/// Decides which entity a mention names.
///
/// What a strong, unambiguous name says is settled first; then the other strong names by the
/// evidence of those; then the weak ones by the evidence of both. A weak name never counts as
/// evidence, or two common words would prove each other.
struct Linker: Sendable {
  /// By the entity's place in the catalogue.
  private let relations: [Relations]

  private struct Relations {
    let parent: Int?
    let country: Int?
  }

  init(_ catalogue: Catalogue) {
    relations = catalogue.entities.map { entity in
      Relations(
        parent: entity.parent.flatMap(catalogue.ordinal),
        country: entity.country.flatMap(catalogue.ordinal))
    }
  }

  /// The entity of each mention; nil where there is no evidence for any.
  func link(_ mentions: [Mention]) -> [Int?] {
    var links = mentions.map(\.certain)
    settle(mentions, &links) { $0.candidates.contains { $0.strength == .strong } }
    settle(mentions, &links) { _ in true }
    return links
  }

  /// Settles the mentions that are asked for and are still open, by the evidence of those that are
  /// settled already.
  private func settle(
    _ mentions: [Mention], _ links: inout [Int?], _ isAskedFor: (Mention) -> Bool
  ) {
    let evidence = Evidence(links.compactMap { $0 }, parents: { relations[$0].parent })
    for (index, mention) in mentions.enumerated() where links[index] == nil && isAskedFor(mention) {
      links[index] = choice(for: mention, evidence)
    }
  }

  /// The candidate with the most points; of equals, the one that is declared first.
  private func choice(for mention: Mention, _ evidence: Evidence) -> Int? {
    var best: (entity: Int, points: Int)?
    for candidate in mention.candidates {
      let support = support(for: candidate.entity, mention, evidence)
      let isStrong = candidate.strength == .strong
      guard isStrong || support > 0 else { continue }
      let points = support + (isStrong ? Points.strong : 0)
      if points > best?.points ?? -1 { best = (candidate.entity, points) }
    }
    return best?.entity
  }

  /// What the rest of the document says for an entity.
  ///
  /// The country alone supports only a name that is more than a common word: `DPC` beside Ireland,
  /// but not `Commission` beside the United States.
  private func support(for entity: Int, _ mention: Mention, _ evidence: Evidence) -> Int {
    if evidence.named.contains(entity) { return Points.itself }
    let relations = relations[entity]
    if let parent = relations.parent, evidence.context.contains(parent) { return Points.parent }
    guard mention.isDistinctive, let country = relations.country else { return 0 }
    return evidence.context.contains(country) ? Points.country : 0
  }

  /// How much evidence is worth: the entity's own name outweighs a strong alias of another, and so
  /// do its parent's name and a strong alias together with nothing else.
  private enum Points {
    static let itself = 5
    static let strong = 3
    static let parent = 2
    static let country = 1
  }
}

/// What the strong names of a document have settled.
private struct Evidence {
  /// The entities named.
  let named: Set<Int>
  /// Those and their parents: who writes of Azure writes of Microsoft.
  let context: Set<Int>

  init(_ entities: [Int], parents: (Int) -> Int?) {
    named = Set(entities)
    context = named.union(named.compactMap(parents))
  }
}
