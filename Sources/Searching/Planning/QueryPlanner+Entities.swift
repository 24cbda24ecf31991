internal import Entities
internal import Identifiers
internal import IndexFormat
internal import Text

extension QueryPlanner {
  /// `@org`: anything of the kind.
  mutating func kind(_ kind: EntityKind, _ context: Context) -> PlanNode {
    if context.isPositive { highlights.positioned.insert(TermPrefix.kind(kind)) }
    return .kind(kind)
  }

  /// `@name`, `org:name`, `major:name`, with or without a count of mentions.
  mutating func entity(
    _ value: QueryValue, _ field: QueryField, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    let (name, mentions): (String, NumberRange?)
    switch value.content {
    case .name(let text): (name, mentions) = (text, nil)
    case .counted(let text, let range): (name, mentions) = (text, range)
    case .numbers, .dates: return .nothing
    }
    let found = try resolve(name, field, at: value.span, snapshot)
    guard !found.isEmpty else { return try words(of: name, context, &snapshot) }
    let parts = found.map { entity in
      let value = PlannedValue(
        kind: entity.isOutlet ? .cites : FacetKind(entity.id.kind),
        id: entity.isOutlet ? Fold.name(entity.name) : entity.id.text,
        mentions: mentions, mustBeMajor: field == .major)
      if context.isPositive {
        values.append(value)
        highlights.positioned.insert(TermPrefix.entity(entity.id))
      }
      return PlanNode.value(value)
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  /// All of the words of a name that is none.
  private mutating func words(
    of name: String, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    var parts: [PlanNode] = []
    for word in QueryWord.words(in: name) { parts.append(try bare(word, context, &snapshot)) }
    return .all(parts)
  }

  /// The terms of the entities that a clause names, for NEAR.
  mutating func entityTerms(
    of clause: QueryFieldClause, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> [String] {
    var terms: [String] = []
    for value in clause.values {
      guard case .name(let name) = value.content else { continue }
      for entity in try resolve(name, clause.field, at: value.span, snapshot) {
        terms.append(TermPrefix.entity(entity.id))
      }
    }
    if context.isPositive { highlights.positioned.formUnion(terms) }
    return terms
  }

  /// What a name means. An unknown name is an error, and several meanings are noted.
  private mutating func resolve(
    _ name: String, _ field: QueryField, at span: TextSpan, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> [NamedEntity] {
    let found = try snapshot.entities(named: name, kind: field.entityKind)
    guard !found.isEmpty || !isLenient else {
      note("repaired: no entity is named \"\(name)\"; its words were searched")
      return []
    }
    guard !found.isEmpty else {
      let kind = field.entityKind.map(\.rawValue) ?? "entity"
      fail(
        .unknownEntity, "no \(kind) is named \"\(name)\"", at: span,
        hint: try snapshot.hint(forUnknown: name, field.entityKind)
          ?? "search for the words themselves, without a field")
      return []
    }
    if found.count > 1 {
      let ids = found.map(\.id.text).joined(separator: ", ")
      note("\"\(name)\" may mean any of \(ids)")
    }
    for entity in found {
      add(ResolvedName(text: name, id: entity.id.text, name: entity.name))
    }
    return found
  }
}
