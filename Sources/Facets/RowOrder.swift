internal import Identifiers

/// The order of documents where nothing scores. What it does not tell apart is left to the caller,
/// who knows ids.
package enum RowOrder: Sendable {
  /// Those that are about a wanted value first, then those that mention wanted values most, then
  /// the newest; undated ones are the oldest. With no values wanted: the newest first.
  case salience([FacetValue])
  /// The newest first, undated last.
  case newest
  /// The oldest first, undated last.
  case oldest
}

extension FacetColumns {
  /// The first rows in an order, in tiers of those that it does not tell apart: `limit` rows, and
  /// what else is in the tier of the last of them.
  package func tiers(
    of rows: Span<FacetRow>, by order: RowOrder, limit: Int
  ) -> [[FacetRow]] {
    let wanted = order.wanted.map { number(of: $0) }
    var top = TopValues<KeyedRow>(limit) { $0.key > $1.key }
    var ties: [FacetRow] = []
    for index in rows.indices {
      let keyed = KeyedRow(key: key(rows[index], order, wanted), row: rows[index])
      guard let last = top.last else {
        top.offer(keyed)
        continue
      }
      if keyed.key == last.key { ties.append(keyed.row) }
      guard keyed.key > last.key else { continue }
      top.offer(keyed)
      // The root is another tier now, unless it had several rows in it.
      ties = top.last?.key == last.key ? ties + [last.row] : []
    }
    return Self.tiers(top.sorted(), ties)
  }

  private static func tiers(_ sorted: [KeyedRow], _ ties: [FacetRow]) -> [[FacetRow]] {
    var tiers: [[FacetRow]] = []
    var key: RowKey?
    for keyed in sorted {
      if keyed.key != key { tiers.append([]) }
      key = keyed.key
      tiers[tiers.count - 1].append(keyed.row)
    }
    if !tiers.isEmpty { tiers[tiers.count - 1] += ties }
    return tiers
  }

  private struct KeyedRow {
    let key: RowKey
    let row: FacetRow
  }

  /// Greater keys stand first.
  private struct RowKey: Comparable {
    var isMajor = 0
    var mentions = 0
    var date: Int64

    static func < (left: RowKey, right: RowKey) -> Bool {
      (left.isMajor, left.mentions, left.date) < (right.isMajor, right.mentions, right.date)
    }
  }

  private func key(_ row: FacetRow, _ order: RowOrder, _ wanted: [ValueNumber]) -> RowKey {
    let date = packedDate(of: row)
    var key = RowKey(date: date.rawValue)
    switch order {
    case .newest: return key
    case .oldest: return RowKey(date: date == .none ? .min : -date.rawValue)
    case .salience:
      guard !wanted.isEmpty else { return key }
      forEachEntry(of: row) { value, mention in
        guard wanted.contains(value) else { return }
        key.mentions += mention.mentions
        if mention.isMajor { key.isMajor = 1 }
      }
      return key
    }
  }
}

extension RowOrder {
  fileprivate var wanted: [FacetValue] {
    switch self {
    case .salience(let wanted): wanted
    case .newest, .oldest: []
    }
  }
}
