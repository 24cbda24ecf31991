internal import Facets
internal import IndexFormat
internal import Xapian

/// Finds the documents that a plan matches, without weighing them.
///
/// Postings and columns answer everything but positions, for which Xapian's matcher is asked among
/// the documents that the rest of the plan leaves.
struct SetEvaluator {
  let interruption: Interruption
  /// In seconds east of UTC: where the days of dates begin.
  let offset: Int

  func set(_ node: PlanNode, in snapshot: inout Snapshot) throws(SearchFailure) -> DocumentSet {
    try set(node, within: nil, &snapshot)
  }

  /// `within`, where given, is all that the caller is interested in; more may be given.
  private func set(
    _ node: PlanNode, within: DocumentSet?, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> DocumentSet {
    try check()
    switch node {
    case .everything: return try snapshot.everything()
    case .nothing: return .empty(universe: snapshot.universe)
    case .all(let parts): return try all(parts, within: within, &snapshot)
    case .any(let parts): return try any(parts, within: within, &snapshot)
    case .except(let part):
      let excluded = try set(part, within: within, &snapshot)
      if let within { return within.subtracting(excluded) }
      return try snapshot.everything().subtracting(excluded)
    case .terms(let terms): return try snapshot.documents(withAny: terms, interruption)
    case .positions(let positions):
      return try placed(positions, within: within, snapshot)
    case .value(let value): return snapshot.documents(with: value)
    case .kind(let kind):
      return try snapshot.documents(withAny: [TermPrefix.kind(kind)], interruption)
    case .dates(let range): return snapshot.documents(datedIn: range, offset: offset)
    case .undated: return snapshot.documents { columns, row in columns.date(of: row) == nil }
    case .length(let range):
      return snapshot.documents { columns, row in range.contains(columns.words(of: row)) }
    case .story(let story):
      return snapshot.documents { columns, row in columns.story(of: row) == story.rawValue }
    }
  }

  /// Cheap parts first, then those that need positions, then what is left out.
  private func all(
    _ parts: [PlanNode], within: DocumentSet?, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> DocumentSet {
    var found = within
    for part in parts.sorted(by: { $0.effort < $1.effort }) {
      if let found, found.isEmpty { return found }
      let next = try set(part, within: found, &snapshot)
      found = found?.intersection(next) ?? next
    }
    if let found { return found }
    return try snapshot.everything()
  }

  private func any(
    _ parts: [PlanNode], within: DocumentSet?, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> DocumentSet {
    var words: Set<String> = []
    var found = DocumentSet.empty(universe: snapshot.universe)
    for part in parts {
      if case .terms(let terms) = part {
        words.formUnion(terms)
      } else {
        found = found.union(try set(part, within: within, &snapshot))
      }
    }
    guard !words.isEmpty else { return found }
    return found.union(try snapshot.documents(withAny: words.sorted(), interruption))
  }

  private func placed(
    _ positions: PlannedPositions, within: DocumentSet?, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> DocumentSet {
    var query = positions.query
    if let within, within.count * 8 < snapshot.universe {
      query = .and([.documents(within.rows.map { $0 + 1 }), query])
    }
    var found = DocumentSetBuilder(universe: snapshot.universe)
    do {
      try snapshot.database.matches(query, interruption: interruption) { block in
        found.insert(docids: block)
      }
    } catch {
      throw SearchFailure(error)
    }
    return found.finish()
  }

  private func check() throws(SearchFailure) {
    do { try interruption.check() } catch { throw SearchFailure(error) }
  }
}

extension PlannedPositions {
  var query: Query {
    let parts = operands.map { terms in
      let terms = terms.map { Query.term($0, times: 1) }
      return terms.count == 1 ? terms[0] : .or(terms)
    }
    return isOrdered ? .phrase(parts, window: window) : .near(parts, window: window)
  }
}

extension PlanNode {
  /// The order in which the parts of an AND are looked at.
  fileprivate var effort: Int {
    switch self {
    case .nothing: 0
    case .terms, .value, .kind: 1
    case .dates, .undated, .length, .story, .everything: 2
    case .any, .all: 3
    case .except: 4
    case .positions: 5
    }
  }
}
