internal import Identifiers

/// What orders two hits before their ids do; greater comes first.
struct RankKey: Comparable {
  /// The score; or for hits without one, how many of the query's entities they are about.
  let first: Double
  /// How often they mention them.
  let second: Int64
  /// The newest first: the first second of the date.
  let third: Int64

  static func < (left: RankKey, right: RankKey) -> Bool {
    (left.first, left.second, left.third) < (right.first, right.second, right.third)
  }
}

/// Keeps the rows with the greatest keys, and all that equal the last of them: those are for their
/// ids to decide between.
struct TopRows {
  private(set) var rows: [(key: RankKey, row: UInt32)] = []
  private let limit: Int
  /// No row below this is among the greatest.
  private var least: RankKey?
  private var capacity: Int

  init(_ limit: Int) {
    self.limit = limit
    capacity = max(1_024, limit * 2)
  }

  mutating func offer(_ row: UInt32, _ key: RankKey) {
    if let least, key < least { return }
    rows.append((key, row))
    if rows.count > capacity { prune() }
  }

  /// The rows kept, the greatest first, equals in no order.
  mutating func finish() -> [(key: RankKey, row: UInt32)] {
    prune()
    return rows
  }

  private mutating func prune() {
    rows.sort { $0.key > $1.key }
    guard rows.count > limit else { return }
    guard limit > 0 else {
      rows = []
      return
    }
    let last = rows[limit - 1].key
    rows.removeLast(rows.count - (rows.firstIndex { $0.key < last } ?? rows.count))
    least = last
    capacity = max(capacity, rows.count * 2)
  }
}
