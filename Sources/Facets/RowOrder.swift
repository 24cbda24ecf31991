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
    var top = TopValues<KeyedRow>(first + limit) { left, right in
      left.key == right.key ? isBefore(left.row, right.row) : left.key > right.key
    }
    for index in rows.indices {
      top.offer(KeyedRow(key: key(rows[index], order), row: rows[index]))
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

  private func key(_ row: FacetRow, _ order: RowOrder) -> RowKey {
    let date = packedDate(of: row)
    switch order {
    case .newest: return RowKey(date: date.rawValue)
    case .oldest: return RowKey(date: date == .none ? .min : -date.rawValue)
    case .salience(let wanted):
      var key = RowKey(date: date.rawValue)
      guard !wanted.isEmpty else { return key }
      let numbers = wanted.map { number(of: $0) }
      forEachEntry(of: row) { value, mention in
        guard numbers.contains(value) else { return }
        key.mentions += mention.mentions
        if mention.isMajor { key.isMajor = 1 }
      }
      return key
    }
  }
}
