internal import Identifiers
internal import Text

/// Words that look like the name of something, and what speaks for it.
struct Sighting: Sendable {
  let part: ArticlePart
  /// The words of the name alone, without titles; never empty.
  let tokens: Range<Int>
  let kind: EntityKind
  /// The name in full, as a facet would show it.
  let name: String
  let cues: [Cue]
  let beginsWithPlace: Bool

  /// - Parameter name: nil for the words as they stand.
  init(
    _ text: OpenText, _ tokens: Range<Int>, _ kind: EntityKind, named name: String? = nil,
    _ cues: [Cue]
  ) {
    part = text.part
    self.tokens = tokens
    self.kind = kind
    self.name = name ?? text.name(tokens)
    self.cues = cues
    beginsWithPlace = text.words[tokens.lowerBound].covered == .place
  }

  /// What makes two names the same.
  var key: String { Fold.name(name) }
}

/// Evidence that words are a name of a kind.
struct Cue: Hashable, Sendable {
  let reason: MentionReason
  let points: Int

  init(_ reason: MentionReason, _ points: Int) {
    self.reason = reason
    self.points = points
  }

  /// So many points make a name.
  static let enough = 3
}
