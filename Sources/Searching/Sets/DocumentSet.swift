/// The rows of some documents, ascending: a sorted list while they are few, a bitmap when they are
/// many. Both forms mean the same; operations choose between them.
package struct DocumentSet: Sendable {
  enum Storage: Sendable {
    /// Ascending, without repetition.
    case sparse([UInt32])
    /// Bit `row % 64` of `words[row / 64]`; `count` bits are set, none at or past the universe.
    case dense(words: [UInt64], count: Int)
  }

  let storage: Storage
  /// One more than the highest row there can be.
  package let universe: Int

  /// Takes rows that ascend without repetition, all below the universe.
  package init(ascending rows: [UInt32], universe: Int) {
    precondition(rows.last.map { Int($0) < universe } ?? true, "a row beyond the universe")
    self.universe = universe
    storage =
      Self.isDense(rows.count, universe)
      ? .dense(words: Self.bitmap(rows, universe), count: rows.count) : .sparse(rows)
  }

  /// Takes a bitmap of `universe` bits.
  init(words: [UInt64], universe: Int) {
    self.universe = universe
    let count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    storage =
      Self.isDense(count, universe)
      ? .dense(words: words, count: count) : .sparse(Self.rows(of: words, count: count))
  }

  package static func empty(universe: Int) -> DocumentSet {
    DocumentSet(ascending: [], universe: universe)
  }

  package var count: Int {
    switch storage {
    case .sparse(let rows): rows.count
    case .dense(_, let count): count
    }
  }

  package var isEmpty: Bool { count == 0 }

  /// All rows, ascending.
  package var rows: [UInt32] {
    switch storage {
    case .sparse(let rows): rows
    case .dense(let words, let count): Self.rows(of: words, count: count)
    }
  }

  package func contains(_ row: UInt32) -> Bool {
    switch storage {
    case .sparse(let rows): Self.contains(rows, row)
    case .dense(let words, _):
      Int(row) < universe && words[Int(row / 64)] & (1 << UInt64(row % 64)) != 0
    }
  }

  /// Visits every row, ascending.
  package func forEach<Failure>(_ body: (UInt32) throws(Failure) -> Void) throws(Failure) {
    switch storage {
    case .sparse(let rows):
      for row in rows { try body(row) }
    case .dense(let words, _):
      for (place, word) in words.enumerated() {
        var rest = word
        while rest != 0 {
          try body(UInt32(place * 64 + rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
  }

  /// Four bytes a row against one bit a row of the universe.
  private static func isDense(_ count: Int, _ universe: Int) -> Bool { count * 32 > universe }

  private static func contains(_ rows: [UInt32], _ row: UInt32) -> Bool {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row
  }

  static func bitmap(_ rows: [UInt32], _ universe: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    for row in rows { words[Int(row / 64)] |= 1 << UInt64(row % 64) }
    return words
  }

  private static func rows(of words: [UInt64], count: Int) -> [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(UInt32(place * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }
}

extension DocumentSet: Equatable {
  package static func == (left: DocumentSet, right: DocumentSet) -> Bool {
    left.universe == right.universe && left.count == right.count && left.rows == right.rows
  }
}
