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
      var seen: Set<UInt32> = []
      let firsts = try ranked(match, order, asked, interruption).filter {
        seen.insert(stories.ordinal(of: $0.row.rawValue)).inserted
      }
      if firsts.count >= limit || asked == match.total { return Array(firsts.prefix(limit)) }
    }
  }

  private mutating func ranked(
    _ match: Match, _ order: HitOrder, _ limit: Int, _ interruption: Interruption
  ) throws(SearchFailure) -> [RankedRow] {
    let isScored = order == .relevance && match.hasScores
    let rows =
      isScored
      ? try scored(match, limit, interruption) : unscored(match, order, limit)
    return try ordered(rows, limit, interruption).map { key, row in
      RankedRow(FacetRow(row), score: isScored ? key.first : nil)
    }
  }

  /// The heaviest matches, and all that weigh as much as the last of them.
  private mutating func scored(
    _ match: Match, _ limit: Int, _ interruption: Interruption
  ) throws(SearchFailure) -> [(key: RankKey, row: UInt32)] {
    let dates = snapshot.dateIndex()
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
      if isComplete {
        return found.map { hit in
          let row = hit.id.rawValue - 1
          return (RankKey(first: hit.weight, second: 0, third: dates.start(of: row) ?? .min), row)
        }.sorted { $0.key > $1.key }
      }
      asked = min(asked * 4, match.total)
    }
  }

  /// By date, or by how much the matches are about the query's entities.
  private mutating func unscored(
    _ match: Match, _ order: HitOrder, _ limit: Int
  ) -> [(key: RankKey, row: UInt32)] {
    let dates = snapshot.dateIndex()
    var top = TopRows(limit)
    let salience = Salience(match.plan.values, snapshot.columns)
    match.rows.forEach { row in
      let start = dates.start(of: row)
      let key =
        switch order {
        case .relevance: salience.key(of: row, date: start ?? .min)
        case .dateDescending: RankKey(first: 0, second: start ?? .min, third: 0)
        case .dateAscending: RankKey(first: 0, second: start.map { -$0 } ?? .min, third: 0)
        }
      top.offer(row, key)
    }
    return top.finish()
  }

  /// Puts rows with equal keys in the order of their ids, as far as `limit` reaches.
  private mutating func ordered(
    _ rows: [(key: RankKey, row: UInt32)], _ limit: Int, _ interruption: Interruption
  ) throws(SearchFailure) -> [(key: RankKey, row: UInt32)] {
    var ordered: [(key: RankKey, row: UInt32)] = []
    var start = 0
    while start < rows.count, ordered.count < limit {
      var end = start + 1
      while end < rows.count, rows[end].key == rows[start].key { end += 1 }
      if end - start == 1 {
        ordered.append(rows[start])
      } else {
        ordered += try byName(rows[start..<end], interruption)
      }
      start = end
    }
    return Array(ordered.prefix(limit))
  }

  private mutating func byName(
    _ rows: ArraySlice<(key: RankKey, row: UInt32)>, _ interruption: Interruption
  ) throws(SearchFailure) -> [(key: RankKey, row: UInt32)] {
    var named: [(name: ArticleID, row: (key: RankKey, row: UInt32))] = []
    for row in rows {
      do { try interruption.check() } catch { throw SearchFailure(error) }
      named.append((try snapshot.name(of: row.row), row))
    }
    return named.sorted { $0.name < $1.name }.map(\.row)
  }
}

/// How much articles are about the entities of a query.
struct Salience {
  private let columns: FacetColumns
  private let values: Set<FacetValue>
  private let kinds: Set<FacetKind>

  init(_ planned: [PlannedValue], _ columns: FacetColumns) {
    self.columns = columns
    values = Set(planned.compactMap { columns.find($0.kind, id: $0.id) })
    kinds = Set(values.map(\.kind))
  }

  func key(of row: UInt32, date: Int64) -> RankKey {
    var majors = 0.0
    var mentions: Int64 = 0
    for kind in kinds {
      for mention in columns.values(of: FacetRow(row), kind) where values.contains(mention.value) {
        majors += mention.isMajor ? 1 : 0
        mentions += Int64(mention.mentions)
      }
    }
    return RankKey(first: majors, second: mentions, third: date)
  }
}
