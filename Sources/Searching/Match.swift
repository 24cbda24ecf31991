internal import Facets
internal import Identifiers

/// The articles that answer a question, and what its author should know about how it was read.
///
/// Valid for the searcher that made it, until that is refreshed.
package struct Match: Sendable {
  /// After all selects.
  package let rows: DocumentSet
  /// Distinct stories among them.
  package let stories: Int
  /// The query with its selects and dates, as one tree.
  package let root: QueryNode
  package let resolved: [ResolvedName]
  /// The languages whose stems were used.
  package let languages: [String]
  package let notes: [String]
  /// The values chosen by `select`, by kind.
  let selected: [FacetKind: [FacetValue]]
  /// The values that the query asks for: they order hits that have no score.
  let wanted: [FacetValue]
  /// For each kind with a select of its own, the rows that all other conditions leave.
  let rowsWithoutOwnSelect: [FacetKind: DocumentSet]
  let plan: QueryPlan

  package var total: Int { rows.count }

  /// The canonical text of the query with its selects and dates.
  package var parsed: String { QueryPrinter.text(of: root) }

  /// What the query became: terms of the index, values and days, as an indented tree.
  package var planned: String { plan.root.description }

  /// Whether anything in the query scores.
  package var hasScores: Bool { !plan.scoring.isEmpty }
}

/// What a name in a query, or in `select`, was taken to mean.
package struct ResolvedName: Hashable, Sendable {
  /// As it was written.
  package let text: String
  package let id: String
  package let name: String
}
