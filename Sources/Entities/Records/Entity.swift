package import Identifiers

/// Something an article can be about, as the catalogue knows it.
package struct Entity: Hashable, Sendable {
  package let id: EntityID
  /// The canonical name: what a facet shows.
  package internal(set) var name: String
  /// What else it is called; the canonical name is among them unless it is too common a word.
  package internal(set) var aliases: [Alias]
  /// `Q2283`
  package internal(set) var wikidata: String?
  /// What it is part of or made by: the company of a product, the group of a company.
  package internal(set) var parent: EntityID?
  package internal(set) var country: EntityID?
  /// A newspaper, an agency, a site: where it is mentioned it is cited, which is a facet of its own.
  package internal(set) var isOutlet: Bool
  /// When it was there, of an office or a body that came or went.
  package internal(set) var validity = Validity()

  package var kind: EntityKind { id.kind }
}

/// One of the names of an entity, and when it counts.
package struct Alias: Hashable, Sendable {
  package let text: String
  /// `fr`; nil when it is used in any language.
  package let language: String?
  package let rule: CaseRule
  package let strength: Strength
  /// When it was in use, of a name that changed.
  package internal(set) var validity = Validity()

  package init(_ text: String, language: String?, rule: CaseRule, strength: Strength) {
    self.text = text
    self.language = language
    self.rule = rule
    self.strength = strength
  }

  /// Whether an alias alone is enough for a mention.
  package enum Strength: UInt8, Sendable {
    /// Fires alone.
    case strong
    /// A common word too: fires only with evidence in the same document.
    case weak
    /// What a machine made of the name in another language; needs evidence like a weak one.
    case machineTranslated
  }
}

/// Which capitals a text must have for an alias to match it.
package enum CaseRule: UInt8, Sendable {
  /// As written, dots aside: `US` is `U.S.` and never `us`.
  case exact
  /// Whatever the case.
  case any
  /// A word that begins with a capital in the alias begins with one in the text.
  case capitals

  /// The rule of an alias that states none.
  ///
  /// Up to four letters, all capitals, must be so in the text (`EC`, `DSA`); with any capital,
  /// capitals count; all in lower case, they do not.
  package init(for alias: String) {
    var (letters, capitals) = (0, 0)
    for scalar in alias.unicodeScalars where scalar.isLetter {
      letters += 1
      if scalar.isCapital { capitals += 1 }
    }
    if capitals == 0 {
      self = .any
    } else {
      self = capitals == letters && letters <= 4 ? .exact : .capitals
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    isASCII ? (65...90).contains(value & ~0x20) : properties.isAlphabetic
  }

  fileprivate var isCapital: Bool {
    isASCII ? (65...90).contains(value) : properties.isUppercase
  }
}
