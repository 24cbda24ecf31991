internal import Entities
internal import Identifiers
internal import Text
internal import Wire

/// A name outside the catalogue, with what helps to decide what becomes of it.
struct ReviewedName {
  let value: IndexedEntities.Value
  /// Pieces of articles around the name.
  let contexts: [String]
  let suggestions: [Suggestion]

  /// An entity that the name may be another name of.
  struct Suggestion {
    let id: String
    let name: String
    let reason: NameLikeness
    /// How many articles mention both.
    let together: Int
  }
}

/// The most frequent names outside the catalogue, to be promoted, merged or hidden.
struct EntityReview: ~Copyable {
  private let catalogue: Catalogue
  private let counts: EntityCounts
  private static let mostSuggestions = 3
  private static let mostContexts = 2

  init(_ catalogue: Catalogue, kinds: [EntityKind], _ index: inout IndexedEntities) throws {
    self.catalogue = catalogue
    counts = try EntityCounts(catalogue, kinds: kinds, &index)
  }

  func names(
    _ limit: Int, offset: Int, _ index: inout IndexedEntities
  ) throws -> [ReviewedName] {
    try counts.open.dropFirst(offset).prefix(limit).map { value in
      let hits = try index.hits("@\(value.id)", limit: 6, fields: ["id"], words: 16)
      // Articles that tell the same story say the same.
      var contexts: [String] = []
      for text in hits.compactMap({ $0["snippet"]?["text"]?.text })
      where contexts.count < Self.mostContexts && !contexts.contains(text) { contexts.append(text) }
      return ReviewedName(
        value: value, contexts: contexts, suggestions: try suggestions(for: value, &index))
    }
  }

  /// Entities of the same kind that are called alike: those of the catalogue that articles mention,
  /// and more frequent names outside it. Initials and parts of names count only where some article has
  /// both, for one that has the full name goes on with the short one.
  private func suggestions(
    for value: IndexedEntities.Value, _ index: inout IndexedEntities
  ) throws -> [ReviewedName.Suggestion] {
    guard let id = EntityID(value.id) else { return [] }
    var found: [(id: String, name: String, reason: NameLikeness)] = []
    for entity in catalogue.entities where entity.kind == id.kind {
      let names = [entity.name] + entity.aliases.filter { $0.strength == .strong }.map(\.text)
      if let reason = names.compactMap({ NameLikeness.between(value.name, $0) }).min(),
        reason != .words || counts[entity.id] > 0
      {
        found.append((entity.id.text, entity.name, reason))
      }
    }
    for other in counts.open
    where other.id != value.id && other.count >= value.count && EntityID(other.id)?.kind == id.kind
    {
      if let reason = NameLikeness.between(value.name, other.name) {
        found.append((other.id, other.name, reason))
      }
    }
    let nearest = found.sorted { ($0.reason, $0.id) < ($1.reason, $1.id) }.prefix(12)
    return try nearest.map { entity in
      ReviewedName.Suggestion(
        id: entity.id, name: entity.name, reason: entity.reason,
        together: try index.count("@\(value.id) @\(entity.id)"))
    }
    .filter { $0.reason == .spelling || $0.together > 0 }
    .sorted { ($0.reason, $1.together, $0.id) < ($1.reason, $0.together, $1.id) }
    .prefix(Self.mostSuggestions).map { $0 }
  }
}

extension ReviewedName {
  func write(to json: inout JSONWriter) {
    json.object { json in
      value.write(to: &json)
      json.member("contexts", contexts)
      json.key("suggestions")
      json.array { json in
        for suggestion in suggestions {
          json.object { json in
            json.member("id", suggestion.id)
            json.member("name", suggestion.name)
            json.member("reason", suggestion.reason.rawValue)
            json.member("together", suggestion.together)
          }
        }
      }
    }
  }

  /// For a person: the name, where it stands, and what may be done.
  func text(style: Style, width: Int) -> String {
    var lines = [
      TextLayout.right(TextLayout.grouped(value.count), 8) + "  "
        + style.bold(TerminalText.safe(value.name)) + style.dim("  \(value.id)")
    ]
    for context in contexts {
      lines.append(
        "          " + TextLayout.cut(TerminalText.safe(context), max(20, width - 10)))
    }
    for suggestion in suggestions {
      let together =
        suggestion.together > 0
        ? ", together in \(TextLayout.counted(suggestion.together, "article"))" : ""
      lines.append(
        "          → \(TerminalText.safe(suggestion.name))  "
          + style.dim("\(suggestion.id) (\(suggestion.reason.rawValue)\(together))"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
