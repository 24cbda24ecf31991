internal import Identifiers
internal import Text

/// Words of a text that name something, before it is known what.
struct Mention: Sendable {
  let part: ArticlePart
  /// Of that part's tokens; never empty.
  let tokens: Range<Int>
  /// Narrower than the tokens where words are glued.
  let span: TextSpan
  /// What it may name: each entity once, in the order of the catalogue; never empty.
  let candidates: [Candidate]
  /// Several words or an abbreviation: more than one common word.
  let isDistinctive: Bool
  /// Why it is one; as long as the linker has not decided by evidence.
  let reason: MentionReason

  /// Where it stands.
  struct Place: Hashable {
    let part: ArticlePart
    let tokens: Range<Int>
  }

  var place: Place { Place(part: part, tokens: tokens) }

  /// The entity of a strong name that has only one meaning.
  var certain: Int? {
    guard let only = candidates.first, candidates.count == 1, only.strength == .strong else {
      return nil
    }
    return only.entity
  }

  /// One entity that a mention may name.
  struct Candidate: Hashable, Sendable {
    /// Its place in the catalogue.
    let entity: Int
    let strength: Alias.Strength
  }

  /// The mention with other candidates; nil when there are none.
  func with(_ candidates: [Candidate], _ reason: MentionReason) -> Mention? {
    guard !candidates.isEmpty else { return nil }
    return Mention(
      part: part, tokens: tokens, span: span, candidates: candidates,
      isDistinctive: isDistinctive, reason: reason)
  }

  /// The mention as one of a certain entity.
  func meaning(_ entity: Int, _ reason: MentionReason) -> Mention {
    Mention(
      part: part, tokens: tokens, span: span,
      candidates: [Candidate(entity: entity, strength: .strong)], isDistinctive: isDistinctive,
      reason: reason)
  }

  /// Of mentions that overlap, those that start first; of those that start together, the longest.
  static func leftmostLongest(_ mentions: [Mention]) -> [Mention] {
    var chosen: [Mention] = []
    for mention in mentions.sorted(by: { $0.order < $1.order }) {
      if let last = chosen.last, last.part == mention.part,
        mention.tokens.lowerBound < last.tokens.upperBound
      {
        continue
      }
      chosen.append(mention)
    }
    return chosen
  }

  private var order: (UInt8, Int, Int) { (part.rawValue, tokens.lowerBound, -tokens.count) }
}
