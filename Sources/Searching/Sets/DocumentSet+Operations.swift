/// Both sets of an operation are of one universe.
extension DocumentSet {
  package func intersection(_ other: DocumentSet) -> DocumentSet {
    switch (storage, other.storage) {
    case (.sparse(let left), .sparse(let right)):
      DocumentSet(ascending: Self.common(left, right), universe: universe)
    case (.sparse(let rows), .dense):
      DocumentSet(ascending: rows.filter(other.contains), universe: universe)
    case (.dense, .sparse(let rows)):
      DocumentSet(ascending: rows.filter(contains), universe: universe)
    case (.dense(let left, _), .dense(let right, _)):
      DocumentSet(words: Self.combined(left, right) { $0 & $1 }, universe: universe)
    }
  }

  package func union(_ other: DocumentSet) -> DocumentSet {
    if isEmpty { return other }
    if other.isEmpty { return self }
    switch (storage, other.storage) {
    case (.sparse(let left), .sparse(let right)):
      return DocumentSet(ascending: Self.merged(left, right), universe: universe)
    case (.sparse(let rows), .dense(let words, _)), (.dense(let words, _), .sparse(let rows)):
      var all = words
      for row in rows { all[Int(row / 64)] |= 1 << UInt64(row % 64) }
      return DocumentSet(words: all, universe: universe)
    case (.dense(let left, _), .dense(let right, _)):
      return DocumentSet(words: Self.combined(left, right) { $0 | $1 }, universe: universe)
    }
  }

  package func subtracting(_ other: DocumentSet) -> DocumentSet {
    switch (storage, other.storage) {
    case (.sparse(let rows), _):
      return DocumentSet(ascending: rows.filter { !other.contains($0) }, universe: universe)
    case (.dense(let words, _), .sparse(let rows)):
      var rest = words
      for row in rows { rest[Int(row / 64)] &= ~(1 << UInt64(row % 64)) }
      return DocumentSet(words: rest, universe: universe)
    case (.dense(let left, _), .dense(let right, _)):
      return DocumentSet(words: Self.combined(left, right) { $0 & ~$1 }, universe: universe)
    }
  }

  private static func combined(
    _ left: [UInt64], _ right: [UInt64], _ operation: (UInt64, UInt64) -> UInt64
  ) -> [UInt64] {
    var words = left
    for place in words.indices { words[place] = operation(words[place], right[place]) }
    return words
  }

  private static func common(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    let (few, many) = left.count < right.count ? (left, right) : (right, left)
    var rows: [UInt32] = []
    rows.reserveCapacity(few.count)
    var at = 0
    for row in few {
      at = firstPlace(in: many, from: at, notBelow: row)
      guard at < many.count else { break }
      if many[at] == row { rows.append(row) }
    }
    return rows
  }

  /// Steps that double and then halve: linear for lists alike in length, logarithmic for others.
  private static func firstPlace(in rows: [UInt32], from start: Int, notBelow row: UInt32) -> Int {
    var step = 1
    var low = start
    while low + step < rows.count, rows[low + step] < row {
      low += step
      step *= 2
    }
    var high = min(low + step, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func merged(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let (a, b) = (left[i], right[j])
      rows.append(min(a, b))
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    rows.append(contentsOf: left[i...])
    rows.append(contentsOf: right[j...])
    return rows
  }
}
