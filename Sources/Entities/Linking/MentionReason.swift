package import Identifiers

/// Why words were taken for a mention of an entity. Every mention has one.
package enum MentionReason: Hashable, Sendable {
  /// A name that fires alone, and that means nothing else.
  case strongName
  /// A name that several have, of whom the catalogue puts this one first; nothing in the article
  /// speaks for another.
  case firstOfSeveral
  /// A name that is a common word or that several have: the article names the entity itself, its
  /// parent or its country.
  case evidence(of: EntityID)
  /// The country or the parent stands right before the name: `UK Supreme Court`.
  case ownedBy(EntityID)
  /// The country that the longer name of a body begins with: `Irish` in `Irish privacy watchdog`.
  case headOf(EntityID)
  /// The article itself writes `Long Name (ABBR)`.
  case abbreviationDefined
  /// The article names a person in full, and by the surname here.
  case surname
  /// A word of the name is glued to its neighbour: `andItalyhad`.
  case glued
}

extension MentionReason {
  /// One word, the same in every release: what JSON shows.
  package var name: String {
    switch self {
    case .strongName: "strong-name"
    case .firstOfSeveral: "first-of-several"
    case .evidence: "evidence-of"
    case .ownedBy: "owned-by"
    case .headOf: "head-of"
    case .abbreviationDefined: "abbreviation-defined"
    case .surname: "surname"
    case .glued: "glued"
    }
  }

  /// The other entity that the reason rests on.
  package var other: EntityID? {
    switch self {
    case .evidence(let id), .ownedBy(let id), .headOf(let id): id
    case .strongName, .firstOfSeveral, .abbreviationDefined, .surname, .glued: nil
    }
  }
}
