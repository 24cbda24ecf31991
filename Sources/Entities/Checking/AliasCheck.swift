internal import Identifiers
internal import Text

/// Looks for names that two entities share and for such as are of no use.
struct AliasCheck {
  private(set) var findings: [CatalogueFinding] = []
  private let places: CataloguePlaces

  /// A name of an entity, by its words.
  private struct Name {
    let entity: Entity
    let alias: Alias
    /// How its words are written, dots aside, where the case rule asks for that.
    let written: String?
  }

  init(_ catalogue: Catalogue, _ places: CataloguePlaces) {
    self.places = places
    var names: [[String]: [Name]] = [:]
    for entity in catalogue.entities {
      for alias in entity.aliases {
        let text = Fold.composed(alias.text)
        let words = Tokenizer.tokens(in: text)
        let written = words.map { text.piece($0.span).filter { $0 != "." } }.joined(separator: " ")
        names[words.map(\.word), default: []].append(
          Name(entity: entity, alias: alias, written: alias.rule == .exact ? written : nil))
      }
    }
    for group in names.values where group.count > 1 {
      findClaims(group)
      findRepetitions(group)
    }
    findUnreachable(catalogue)
  }

  private mutating func findClaims(_ group: [Name]) {
    for (index, name) in group.enumerated() where name.alias.strength == .strong {
      let rivals = group[..<index].filter { other in
        other.entity.id != name.entity.id && other.alias.strength == .strong
          && other.alias.rule == name.alias.rule && other.alias.language == name.alias.language
          && other.written == name.written
      }
      guard let rival = rivals.first, !isSeparated(rival.entity, name.entity) else { continue }
      add(
        name, .claimedTwice,
        "“\(name.alias.text)” is a strong name of \(rival.entity.id) too. Make one of them weak, "
          + "give them languages, case rules or countries that differ, or merge the two.")
    }
  }

  /// Whether an article can tell which of two entities it means: by the country or the parent.
  private func isSeparated(_ one: Entity, _ other: Entity) -> Bool {
    func context(_ entity: Entity) -> Set<EntityID> {
      Set([entity.parent, entity.country].compactMap { $0 })
    }
    let (left, right) = (context(one), context(other))
    return !left.union(right).isEmpty && left != right
  }

  private mutating func findRepetitions(_ group: [Name]) {
    // A canonical name is there to be shown, whatever finds it.
    for (index, name) in group.enumerated() where name.alias.text != name.entity.name {
      let covering = group.enumerated().first { place, other in
        place != index && other.entity.id == name.entity.id
          && covers(other.alias, name.alias, isEarlier: place < index)
      }
      guard let other = covering?.element else { continue }
      add(
        name, .repeated,
        "“\(name.alias.text)” says nothing that “\(other.alias.text)” does not. Remove it.")
    }
  }

  /// Whether an alias matches and counts wherever another of the same words does.
  private func covers(_ alias: Alias, _ other: Alias, isEarlier: Bool) -> Bool {
    guard alias.strength.rawValue <= other.strength.rawValue,
      alias.language == nil || alias.language == other.language,
      alias.rule == .any || alias.rule == other.rule && alias.text == other.text
    else { return false }
    let isEqual =
      alias.strength == other.strength && alias.language == other.language
      && alias.rule == other.rule
    return !isEqual || isEarlier
  }

  /// Asks the matcher whether it finds each name where it stands alone in a text.
  private mutating func findUnreachable(_ catalogue: Catalogue) {
    let matcher = Matcher(catalogue)
    for (ordinal, entity) in catalogue.entities.enumerated() {
      for alias in entity.aliases {
        let text = TokenizedText(Fold.composed(alias.text), marked: [])
        let found = matcher.mentions(in: .body, of: text, language: alias.language ?? "und")
        let isFound = found.contains { mention in
          mention.tokens == text.tokens.indices
            && mention.candidates.contains { $0.entity == ordinal }
        }
        guard !isFound else { continue }
        findings.append(
          CatalogueFinding(
            places.place(of: alias.text, of: entity.id), .unreachable,
            "“\(alias.text)” is never found as a name of \(entity.id): the text does not match its "
              + "own words and case rule. Write it as articles do."))
      }
    }
  }

  private mutating func add(_ name: Name, _ rule: CatalogueFinding.Rule, _ message: String) {
    findings.append(
      CatalogueFinding(
        places.place(of: name.alias.text, of: name.entity.id), rule, message))
  }
}
