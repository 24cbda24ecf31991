internal import Facets

/// Which story every document is of, numbered densely: stories are counted by marking bits.
struct StoryIndex: Sendable {
  /// By row; `nothing` for rows that are no documents.
  private var ordinals: [UInt32] = []
  /// How many stories there are.
  private(set) var count = 0
  private static let nothing = UInt32.max

  init(_ columns: FacetColumns) {
    var known: [UInt64: UInt32] = [:]
    ordinals.reserveCapacity(columns.rows)
    for row in 0..<UInt32(columns.rows) {
      guard columns.isLive(FacetRow(row)) else {
        ordinals.append(Self.nothing)
        continue
      }
      let number = columns.story(of: FacetRow(row))
      let ordinal = known[number, default: UInt32(known.count)]
      known[number] = ordinal
      ordinals.append(ordinal)
    }
    count = known.count
  }

  /// The number of a row's story, below `count` and good for this index alone; nil for a row that
  /// is no document.
  func ordinal(of row: UInt32) -> Int? {
    guard Int(row) < ordinals.count, ordinals[Int(row)] != Self.nothing else { return nil }
    return Int(ordinals[Int(row)])
  }

  /// How many stories some rows are.
  func stories(of rows: DocumentSet) -> Int {
    var seen = [UInt64](repeating: 0, count: (count + 63) / 64)
    var stories = 0
    rows.forEach { row in
      guard let story = ordinal(of: row) else { return }
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
    // One more than the place of a story among those shown; 0 for all others.
    var places = [UInt32](repeating: 0, count: count)
    var counts = [0]
    for story in shown.compactMap(ordinal(of:)) where places[story] == 0 {
      places[story] = UInt32(counts.count)
      counts.append(0)
    }
    rows.forEach { row in
      if let story = ordinal(of: row) { counts[Int(places[story])] += 1 }
    }
    return shown.map { row in ordinal(of: row).map { counts[Int(places[$0])] } ?? 0 }
  }
}
