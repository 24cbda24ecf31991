internal import Identifiers
internal import Text

/// Looks for weak names that nothing in an article could bear out.
///
/// A weak name needs, in the same article, what the `Linker` takes for evidence: a strong name of
/// its entity; its parent, or the parent's, named or implied by something that is part of it; or
/// its country, where the name is more than one common word.
struct EvidenceCheck {
  private(set) var findings: [CatalogueFinding] = []
  private let catalogue: Catalogue
  /// Entities with a strong name, and what naming them implies.
  private var provable: Set<EntityID> = []

  init(_ catalogue: Catalogue, _ places: CataloguePlaces) {
    self.catalogue = catalogue
    for entity in catalogue.entities
    where entity.aliases.contains(where: { $0.strength == .strong }) {
      provable.insert(entity.id)
      if let parent = entity.parent { provable.insert(parent) }
      if entity.kind == .place, let country = entity.country { provable.insert(country) }
    }
    for entity in catalogue.entities where !isProvable(entity) {
      for alias in entity.aliases where !isProvable(alias, entity) {
        findings.append(
          CatalogueFinding(
            places.place(of: alias.text, of: entity.id), .unproven,
            "“\(alias.text)” is a weak name of \(entity.id), and no article can bear it out. "
              + "Give \(entity.id) a strong name, a parent or, for names of several words, "
              + "a country."))
      }
    }
  }

  private func isProvable(_ entity: Entity) -> Bool {
    if entity.aliases.contains(where: { $0.strength == .strong }) { return true }
    var parent = entity.parent
    for _ in 0..<3 {
      guard let known = parent else { return false }
      if provable.contains(known) { return true }
      parent = catalogue[known]?.parent
    }
    return false
  }

  /// By its country alone.
  private func isProvable(_ alias: Alias, _ entity: Entity) -> Bool {
    guard let country = entity.country, provable.contains(country) else { return false }
    let words = Tokenizer.tokens(in: Fold.composed(alias.text))
    return words.count > 1 || words.first?.shape == .upper
  }
}

/// Looks for entities that are part of themselves.
struct CycleCheck {
  private(set) var findings: [CatalogueFinding] = []

  init(_ catalogue: Catalogue, _ places: CataloguePlaces) {
    for (relation, name) in [(\Entity.parent, "parent"), (\Entity.country, "country")] {
      var seen: Set<EntityID> = []
      for entity in catalogue.entities {
        var chain = [entity.id]
        while let last = chain.last, !seen.contains(last),
          let next = catalogue[last]?[keyPath: relation]
        {
          guard let start = chain.firstIndex(of: next) else {
            chain.append(next)
            continue
          }
          let cycle = (chain[start...] + [next]).map(\.text).joined(separator: " → ")
          findings.append(
            CatalogueFinding(
              places.place(of: next), .cycle,
              "\(next) has itself as its \(name): \(cycle). Remove one of these."))
          break
        }
        seen.formUnion(chain)
      }
    }
  }
}
