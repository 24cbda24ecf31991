package import Identifiers
package import Text

/// An entity that an article mentions: one value of a facet.
package struct RecognizedEntity: Hashable, Sendable {
  package let id: EntityID
  package let name: String
  package let isOutlet: Bool
  /// How often, title and body together; at least 1.
  package let count: Int
  /// Byte offset of the first mention in the body; 0 if it is mentioned only in the title.
  package let first: Int
  /// Whether the article is about it, rather than mentioning it.
  package let isMajor: Bool
  /// The forms it is written in, each once, in order of appearance.
  package let surfaces: [String]
  /// In order: title, then body.
  package let mentions: [EntityMention]

  package var kind: EntityKind { id.kind }

  /// Whether a form tells by itself who is meant: several words or all capitals, no mere surname.
  package static func isTelling(_ surface: String) -> Bool {
    surface.contains(" ") || surface == surface.uppercased()
  }
}

/// One place where an entity is mentioned.
package struct EntityMention: Hashable, Sendable {
  package let part: ArticlePart
  /// Of that part's tokens.
  package let tokens: Range<Int>
  /// Of that part's text. Narrower than its tokens where words are glued: `Japan` in `Japanin`.
  package let span: TextSpan
  /// The text of the span.
  package let surface: String
  package let reason: MentionReason
}

/// Where in an article something stands.
package enum ArticlePart: UInt8, Sendable { case title, body }
