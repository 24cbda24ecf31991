internal import Facets

/// Which story every document is of, numbered densely: stories are counted by marking bits.
struct StoryIndex: Sendable {
  /// By row.
  private var ordinals: [UInt32] = []
  /// How many stories there are.
  private(set) var count = 0

  init(_ columns: FacetColumns) {
    var known: [UInt64: UInt32] = [:]
    ordinals.reserveCapacity(columns.rows)
    for row in 0..<UInt32(columns.rows) {
      let number = columns.story(of: FacetRow(row))
      let ordinal = known[number, default: UInt32(known.count)]
      known[number] = ordinal
      ordinals.append(ordinal)
    }
    count = known.count
  }

  /// A number of the story of a row, good for this index alone.
  func ordinal(of row: UInt32) -> UInt32 {
    ordinals.indices.contains(Int(row)) ? ordinals[Int(row)] : .max
  }

  /// How many stories some rows are.
  func stories(of rows: DocumentSet) -> Int {
    var seen = [UInt64](repeating: 0, count: (count + 63) / 64)
    var stories = 0
    rows.forEach { row in
      guard ordinals.indices.contains(Int(row)) else { return }
      let story = Int(ordinals[Int(row)])
      let bit: UInt64 = 1 << UInt64(story % 64)
      if seen[story / 64] & bit == 0 {
        seen[story / 64] |= bit
        stories += 1
      }
    }
    return stories
  }

  /// For each of some rows, how many of `rows` are of its story.
  func counts(of shown: [UInt32], among rows: DocumentSet) -> [Int] {
    var counts: [UInt32: Int] = [:]
    for row in shown { counts[ordinal(of: row)] = 0 }
    rows.forEach { row in
      let story = ordinal(of: row)
      if let count = counts[story] { counts[story] = count + 1 }
    }
    return shown.map { counts[ordinal(of: $0)] ?? 0 }
  }
}
