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
  /// A letter of a long name is wrong: `European Commision`.
  case misspelt

  // What speaks for a name that the catalogue does not have.

  /// The form of a law's name: `Kids Online Safety Act`.
  case lawPattern
  /// The number of a law, a bill or a case: `Directive 2002/58/EC`, `C-311/18`.
  case lawNumber
  /// `Murthy v. Missouri`
  case courtCase
  /// What bodies are called: `Ada Lovelace Institute`, `Ministry of Justice`.
  case bodyName
  /// `Inc`, `GmbH`
  case legalForm
  /// What companies are called: `Acme Technologies`.
  case companyWord
  /// Somebody's office stands before: `Senator`, `spokesperson`.
  case office
  /// It is said what it is: `, a professor at`, `the startup`.
  case apposition
  /// It has what only organisations have: `CEO of`, `analyst at`, `shares`.
  case belongings
  /// It says, warns, writes.
  case verbOfSaying
  /// It announces, acquires, launches.
  case dealing
  /// The first name is one that many bear.
  case givenName
  /// What events are called: `Data Summit 2024`.
  case eventName
  /// The article has the name several times.
  case repeated
  /// Another form of a name that stands elsewhere in the article.
  case sameName
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
    case .misspelt: "misspelt"
    case .lawPattern: "law-pattern"
    case .lawNumber: "law-number"
    case .courtCase: "court-case"
    case .bodyName: "body-name"
    case .legalForm: "legal-form"
    case .companyWord: "company-word"
    case .office: "office"
    case .apposition: "apposition"
    case .belongings: "belongings"
    case .verbOfSaying: "verb-of-saying"
    case .dealing: "dealing"
    case .givenName: "given-name"
    case .eventName: "event-name"
    case .repeated: "repeated"
    case .sameName: "same-name"
    }
  }

  /// The other entity that the reason rests on.
  package var other: EntityID? {
    switch self {
    case .evidence(let id), .ownedBy(let id), .headOf(let id): id
    case .strongName, .firstOfSeveral, .abbreviationDefined, .surname, .glued, .misspelt,
      .lawPattern,
      .lawNumber, .courtCase, .bodyName, .legalForm, .companyWord, .office, .apposition,
      .belongings, .verbOfSaying, .dealing, .givenName, .eventName, .repeated, .sameName:
      nil
    }
  }
}
