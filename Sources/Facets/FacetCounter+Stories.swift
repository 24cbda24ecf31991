extension FacetCounter {
  /// How many stories the documents counted are.
  package mutating func stories() -> Int {
    sortClustered()
    var distinct = 0
    var last: UInt32?
    for row in clustered {
      let story = columns.storyOrdinal(of: row)
      if story != last { distinct += 1 }
      last = story
    }
    return matches - clustered.count + distinct
  }

  /// For each of some values, how many stories those documents are that have it.
  ///
  /// A document that is alone in its story is one; only the others are looked at, story by story.
  mutating func stories(of values: [ValueNumber]) -> [Int] {
    sortClustered()
    for (place, value) in values.enumerated() { shownPlaces[value.index] = UInt32(place + 1) }
    defer { for value in values { shownPlaces[value.index] = 0 } }
    var stories = values.map { Int(counts[$0.index]) }
    var last = [UInt32](repeating: .max, count: values.count)
    for row in clustered {
      let story = columns.storyOrdinal(of: row)
      columns.forEachEntry(of: row) { value, _ in
        let place = Int(shownPlaces[value.index]) - 1
        guard place >= 0 else { return }
        if last[place] == story { stories[place] -= 1 }
        last[place] = story
      }
    }
    return stories
  }

  /// Puts the documents of one story beside each other.
  private mutating func sortClustered() {
    guard !isClusteredSorted else { return }
    isClusteredSorted = true
    var keys = clustered.map { UInt64(columns.storyOrdinal(of: $0)) << 32 | UInt64($0.rawValue) }
    keys.sort()
    for (index, key) in keys.enumerated() {
      clustered[index] = FacetRow(UInt32(truncatingIfNeeded: key))
    }
  }
}
