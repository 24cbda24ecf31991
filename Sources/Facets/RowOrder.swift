internal import Identifiers

/// The order of documents where nothing scores. It leaves ties to the caller, who knows ids.
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
  /// The rows from place `first` on in an order, `limit` of them.
  ///
  /// - Parameter isBefore: decides between rows that the order does not tell apart. It must be a
  ///   strict order of its own, as that of ids.
  package func ordered(
    _ rows: Span<FacetRow>, by order: RowOrder, first: Int, limit: Int,
    ties isBefore: @escaping (FacetRow, FacetRow) -> Bool
  ) -> [FacetRow] {
    let wanted = order.wanted.map { number(of: $0) }
    var top = TopValues<KeyedRow>(first + limit) { left, right in
      left.key == right.key ? isBefore(left.row, right.row) : left.key > right.key
    }
    for index in rows.indices {
      let key = key(rows[index], order, wanted)
      if let last = top.last, key < last.key { continue }
      top.offer(KeyedRow(key: key, row: rows[index]))
    }
    return top.sorted().dropFirst(first).map(\.row)
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
