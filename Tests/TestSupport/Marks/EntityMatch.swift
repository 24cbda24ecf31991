/// A marked entity in its comparable forms.
struct ComparableMark {
  let entity: MarkedEntity
  let names: Set<String>
  let surfaces: Set<String>

  init(_ entity: MarkedEntity) {
    self.entity = entity
    names = ComparableName.forms(of: entity.canonical)
    surfaces = ComparableName.forms(of: entity.surfaces).union(names)
  }
}

/// How well an answer fits a mark, the best first (`score.py`, "Document-level rules", 2).
enum EntityMatch: Int, Comparable {
  case name, nameOfOtherKind, surface, alias, sharedSurface

  static func < (left: EntityMatch, right: EntityMatch) -> Bool { left.rawValue < right.rawValue }

  /// Nil where they do not fit.
  ///
  /// - Parameters:
  ///   - canonical: the canonical names that have a form, of all marks there are: an answer under
  ///     the name of another entity is a wrong one, not a spelling.
  init?(
    _ answer: AnsweredEntity, _ mark: ComparableMark, canonical: [String: Set<String>],
    ofAnyKind: Bool = false
  ) {
    guard ofAnyKind || mark.entity.kinds.contains(answer.kind) else { return nil }
    if !answer.names.isDisjoint(with: mark.names) {
      self = ofAnyKind || answer.kind == mark.entity.kind ? .name : .nameOfOtherKind
    } else if !answer.names.isDisjoint(with: mark.surfaces) {
      self = .surface
    } else if Self.isAnother(answer, mark, canonical) {
      return nil
    } else if !answer.aliases.isDisjoint(with: mark.names)
      || answer.aliases.intersection(mark.surfaces).contains(where: { !ComparableName.isShort($0) })
    {
      self = .alias
    } else if answer.surfaces.intersection(mark.surfaces).contains(where: {
      !ComparableName.isGeneric($0)
    }) {
      self = .sharedSurface
    } else {
      return nil
    }
  }

  /// Whether the answer's name is the canonical name of another marked entity.
  static func isAnother(
    _ answer: AnsweredEntity, _ mark: ComparableMark, _ canonical: [String: Set<String>]
  ) -> Bool {
    answer.names.contains { form in
      !(canonical[form] ?? []).subtracting([mark.entity.canonical]).isEmpty
    }
  }
}
