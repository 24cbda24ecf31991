internal import Facets
internal import Identifiers
internal import IndexFormat

/// A query with everything looked up: stems, ids, days. What is left to do touches posting lists
/// and columns.
struct QueryPlan: Sendable {
  let root: PlanNode
  let scoring: ScoringPlan
  let highlights: Highlights
  /// The entities and values that articles must or may have: they order hits that have no score.
  let values: [PlannedValue]
}

/// A part of a plan. Terms are the index's, prefixes included.
indirect enum PlanNode: Sendable, Equatable {
  case everything
  case nothing
  case all([PlanNode])
  case any([PlanNode])
  case except(PlanNode)
  /// Documents with any of the terms.
  case terms([String])
  case positions(PlannedPositions)
  case value(PlannedValue)
  /// Documents with any value of the kind.
  case kind(EntityKind)
  case dates(DayRange)
  case undated
  case length(NumberRange)
  case story(StoryNumber)
}

/// Words that must stand near one another: one of the terms of each operand.
struct PlannedPositions: Sendable, Equatable {
  let operands: [[String]]
  /// How many positions all of them may span.
  let window: Int
  let isOrdered: Bool
}

/// A value of a facet that documents must have.
struct PlannedValue: Sendable, Hashable {
  let kind: FacetKind
  let id: String
  /// How often they must mention it.
  let mentions: NumberRange?
  /// Whether they must be about it.
  let mustBeMajor: Bool
}
