internal import Identifiers
internal import Text

/// A name outside the catalogue with all the places of an article where it stands in full.
struct OpenName: Sendable {
  let kind: EntityKind
  /// The fullest form.
  private(set) var name: String
  private(set) var sightings: [Sighting]
  /// The abbreviation that the article defines, folded.
  var abbreviation: String?
  /// The folded surname of a person, by which the article may go on.
  var surname: String?

  /// Nil unless the evidence of all sightings together is enough for one kind.
  ///
  /// - Parameter more: what the rest of the article says for each kind.
  init?(_ sightings: [Sighting], _ more: (EntityKind) -> [Cue]) {
    var best: (kind: EntityKind, points: Int)?
    for kind in EntityKind.allCases {
      let own = sightings.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      var cues: [MentionReason: Int] = [:]
      for cue in own.flatMap(\.cues) + more(kind) {
        cues[cue.reason] = max(cues[cue.reason, default: 0], cue.points)
      }
      guard !cues.isEmpty else { continue }
      let places = Set(own.map { Mention.Place(part: $0.part, tokens: $0.tokens) })
      let points = cues.values.reduce(places.count > 1 ? 1 : 0, +)
      if points > best?.points ?? 0 { best = (kind, points) }
    }
    guard let best, best.points >= Cue.enough, let first = sightings.first else { return nil }
    kind = best.kind
    self.sightings = sightings.filter { $0.kind == best.kind }
    name = self.sightings.first?.name ?? first.name
  }

  /// Takes in the same entity under another form.
  ///
  /// - Parameter keepsShorter: whether the shorter of the two names stays, rather than the fuller.
  mutating func join(_ other: OpenName, keepsShorter: Bool = false) {
    if (other.name.utf8.count > name.utf8.count) != keepsShorter { name = other.name }
    sightings += other.sightings
    abbreviation = abbreviation ?? other.abbreviation
  }

  /// Whether the name begins with that of a place of the catalogue.
  var beginsWithPlace: Bool { sightings.contains(where: \.beginsWithPlace) }

  /// The folded names in full, the fullest first.
  var keys: [String] {
    var keys: [String] = []
    for key in sightings.map(\.key) where !keys.contains(key) { keys.append(key) }
    return keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}
