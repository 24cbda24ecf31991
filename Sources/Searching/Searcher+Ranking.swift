internal import Facets
internal import Identifiers
package import Xapian

extension Searcher {
  /// The first `limit` rows of a match in order; of each story only the first where `collapsed`.
  package mutating func ranking(
    of match: Match, by order: HitOrder, limit: Int, collapsed: Bool, interruption: Interruption
  ) throws(SearchFailure) -> [RankedRow] {
    guard limit > 0, match.total > 0 else { return [] }
    do {
      guard collapsed else { return try ranked(match, order, limit, interruption) }
      return try firstOfStories(match, order, limit, interruption)
    } catch {
      throw error.named(by: interruption)
    }
  }

  /// Asks for more and more until there are stories enough.
  private mutating func firstOfStories(
    _ match: Match, _ order: HitOrder, _ limit: Int, _ interruption: Interruption
  ) throws(SearchFailure) -> [RankedRow] {
    let stories = snapshot.storyIndex()
    var asked = limit
    while true {
      asked = min(asked * 4, match.total)
      var seen: Set<Int?> = []
      let firsts = try ranked(match, order, asked, interruption).filter {
        seen.insert(stories.ordinal(of: $0.row.rawValue)).inserted
      }
      if firsts.count >= limit || asked == match.total { return Array(firsts.prefix(limit)) }
    }
  }

  private mutating func ranked(
    _ match: Match, _ order: HitOrder, _ limit: Int, _ interruption: Interruption
  ) throws(SearchFailure) -> [RankedRow] {
    if order == .relevance, match.hasScores {
      return try named(try scored(match, limit, interruption), limit, interruption)
    }
    let tiers = snapshot.columns.tiers(
      of: match.rows.facetRows.span, by: match.rowOrder(order), limit: limit)
    return try named(tiers.map { Tier(rows: $0, score: nil) }, limit, interruption)
  }

  /// The heaviest matches, and all that weigh as much as the last of them.
  private func scored(
    _ match: Match, _ limit: Int, _ interruption: Interruption
  ) throws(SearchFailure) -> [Tier] {
    let query = match.plan.scoring.query(over: match.rows.rows.map { $0 + 1 })
    var asked = min(limit + 16, match.total)
    while true {
      let found: [ScoredDocument]
      do {
        found = try snapshot.database.best(
          query, weighting: .ineB2(ScoringPlan.parameter), first: 0, limit: asked,
          interruption: interruption)
      } catch {
        throw SearchFailure(error)
      }
      let isComplete =
        found.count < asked || asked == match.total
        || limit <= found.count && found[limit - 1].weight > found[asked - 1].weight
      if isComplete { return Tier.of(found, snapshot.columns) }
      asked = min(asked * 4, match.total)
    }
  }

  /// The rows of tiers, those of one tier in the order of their ids, as far as `limit` reaches.
  private mutating func named(
    _ tiers: [Tier], _ limit: Int, _ interruption: Interruption
  ) throws(SearchFailure) -> [RankedRow] {
    var rows: [RankedRow] = []
    for tier in tiers where rows.count < limit {
      guard tier.rows.count > 1 else {
        rows += tier.rows.map { RankedRow($0, score: tier.score) }
        continue
      }
      var named: [(name: ArticleID, row: FacetRow)] = []
      for row in tier.rows {
        do { try interruption.check() } catch { throw SearchFailure(error) }
        named.append((try snapshot.name(of: row.rawValue), row))
      }
      named.sort { $0.name < $1.name }
      rows += named.map { RankedRow($0.row, score: tier.score) }
    }
    return Array(rows.prefix(limit))
  }
}

/// Rows that only their ids tell apart.
private struct Tier {
  var rows: [FacetRow]
  let score: Double?

  /// Hits in tiers of one weight and one date: the newest first.
  static func of(_ hits: [ScoredDocument], _ columns: FacetColumns) -> [Tier] {
    let keyed = hits.map { hit in
      let row = FacetRow(hit.id.rawValue - 1)
      let date = columns.date(of: row)
      return (
        row: row, weight: hit.weight, start: date?.start ?? .min,
        precision: date?.precision.rawValue ?? 0
      )
    }.sorted { ($1.weight, $1.start, $1.precision) < ($0.weight, $0.start, $0.precision) }
    var tiers: [Tier] = []
    for (place, hit) in keyed.enumerated() {
      let last = place > 0 ? keyed[place - 1] : nil
      let isEqual =
        last.map { ($0.weight, $0.start, $0.precision) == (hit.weight, hit.start, hit.precision) }
      if isEqual == true {
        tiers[tiers.count - 1].rows.append(hit.row)
      } else {
        tiers.append(Tier(rows: [hit.row], score: hit.weight))
      }
    }
    return tiers
  }
}

extension Match {
  /// The order of rows where nothing scores, or by date.
  fileprivate func rowOrder(_ order: HitOrder) -> RowOrder {
    switch order {
    case .relevance: .salience(wanted)
    case .dateAscending: .oldest
    case .dateDescending: .newest
    }
  }
}
