internal import Facets
internal import Identifiers
internal import Platform
internal import Text
package import Xapian

extension Searcher {
  /// The articles that answer a question.
  package mutating func match(
    _ request: QueryRequest, interruption: Interruption
  ) throws(SearchFailure) -> Match {
    do {
      return try matching(request, interruption)
    } catch {
      throw error.named(by: interruption)
    }
  }

  private mutating func matching(
    _ request: QueryRequest, _ interruption: Interruption
  ) throws(SearchFailure) -> Match {
    let clock = try RequestClock(now: request.now, timeZone: request.timeZone)
    let query = try ParsedQuery(
      request.text, match: request.match, syntax: request.syntax, today: clock.today)
    let languages = try languages(of: query.root, request)
    var planner = QueryPlanner(
      query.root, languages: languages.stemmed, stopWords: languages.stopWords,
      isLenient: request.syntax == .lenient)
    let plan = try planner.plan(query.root, in: &snapshot)
    let selections = try Selection.all(request.select, in: snapshot)
    let days = try clock.days(since: request.since, until: request.until)
    let evaluator = SetEvaluator(interruption: interruption, offset: clock.offset)
    let parts = try MatchParts(
      plan.root, days: days?.0, selections, with: evaluator, in: &snapshot)
    let zeroHits = ZeroHits(query.root, languages: languages, evaluator)
    let notes = try notes(planner, zeroHits, matches: parts.rows.count, request)
    return Match(
      rows: parts.rows, stories: snapshot.storyIndex().stories(of: parts.rows),
      root: Self.whole(query.root, selections, days?.text, days?.0),
      resolved: planner.resolved + selections.flatMap(\.names),
      languages: languages.stemmed, notes: query.notes + notes,
      selected: Dictionary(
        uniqueKeysWithValues: selections.map { ($0.kind, snapshot.values($0.values)) }),
      wanted: snapshot.values(plan.values),
      rowsWithoutOwnSelect: parts.rowsWithoutOwnSelect, plan: plan)
  }

  /// What the author of a query should know beyond its matches. Whoever pastes a text does not ask
  /// about each of its words.
  private mutating func notes(
    _ planner: QueryPlanner, _ zeroHits: ZeroHits, matches: Int, _ request: QueryRequest
  ) throws(SearchFailure) -> [String] {
    guard request.syntax != .literal else { return [] }
    let notes = planner.notes + planner.leftOutNotes
    guard matches < ZeroHits.few else { return notes }
    return notes
      + (try zeroHits.notes(matches: matches, request, in: &snapshot))
      .filter { note in !planner.notes.contains { $0.hasPrefix(note) } }
  }

  /// Throws for a language that no article could be in.
  private func languages(
    of root: QueryNode, _ request: QueryRequest
  ) throws(SearchFailure) -> QueryLanguages {
    if let chosen = request.language {
      let isCode = chosen.utf8.count == 2 || chosen.utf8.count == 3
      guard isCode, chosen.utf8.allSatisfy({ 97...122 ~= $0 }) else {
        throw .request(
          path: "query_lang", message: "\"\(chosen)\" is not a language code",
          hint: "codes are of two letters, such as en")
      }
    }
    return QueryLanguages(root, index: snapshot.languages, chosen: request.language)
  }

  /// The query with what else the request says, as one tree.
  private static func whole(
    _ root: QueryNode, _ selections: [Selection], _ days: String?, _ range: DayRange?
  ) -> QueryNode {
    var parts: [QueryNode] = []
    if root.form != .everything { parts.append(root) }
    parts += selections.compactMap(\.node)
    if let days, let range {
      let span = TextSpan(0, 0)
      let value = QueryValue(content: .dates(.days(range, text: days)), span: span)
      let clause = QueryFieldClause(field: .date, values: [value], joining: .any)
      parts.append(QueryNode(.field(clause), at: span))
    }
    return parts.isEmpty ? root : .and(parts)
  }
}

/// The rows of a match, with and without each kind's own select.
struct MatchParts {
  let rows: DocumentSet
  let rowsWithoutOwnSelect: [FacetKind: DocumentSet]

  init(
    _ root: PlanNode, days: DayRange?, _ selections: [Selection], with evaluator: SetEvaluator,
    in snapshot: inout Snapshot
  ) throws(SearchFailure) {
    let query: PlanNode = days.map { .all([root, .dates($0)]) } ?? root
    let base = try evaluator.set(query, in: &snapshot)
    var chosen: [(kind: FacetKind, rows: DocumentSet)] = []
    for selection in selections {
      chosen.append((selection.kind, try evaluator.set(selection.plan, in: &snapshot)))
    }
    rows = chosen.reduce(base) { $0.intersection($1.rows) }
    var others: [FacetKind: DocumentSet] = [:]
    for (kind, _) in chosen {
      others[kind] = chosen.reduce(base) { $1.kind == kind ? $0 : $0.intersection($1.rows) }
    }
    rowsWithoutOwnSelect = others
  }
}
