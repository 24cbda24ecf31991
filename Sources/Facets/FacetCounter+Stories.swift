extension FacetCounter {
  /// How many stories the documents counted are.
  package mutating func stories() -> Int {
    if coversColumn { return columns.column.stories.count }
    sortStories()
    return matches - repeats
  }

  /// For each of some values, how many stories those documents are that have it.
  ///
  /// Only documents whose story has another among those counted are looked at, story by story.
  mutating func stories(of values: [ValueNumber]) -> [Int] {
    if coversColumn { return values.map { Int(columns.column.valueStories[$0.index]) } }
    sortStories()
    for (place, value) in values.enumerated() { shownPlaces[value.index] = UInt32(place + 1) }
    defer { for value in values { shownPlaces[value.index] = 0 } }
    var tally = StoryTally(values.map { Int(counts[$0.index]) })
    let (column, overlay) = (columns.column, columns.overlay)
    let (records, entries) = (column.rowRecords, column.rowValues)
    for index in clustered.indices {
      let shared = clustered[index]
      if let overlay, overlay.changed.contains(shared.row) {
        for value in overlay.slots[shared.row]?.values ?? [] {
          tally.add(shared.story, shownPlaces[value.index])
        }
        continue
      }
      let row = Int(shared.row.rawValue)
      for place in Int(records[row].start)..<Int(records[row + 1].start) {
        tally.add(shared.story, unsafe shownPlaces[entries[unchecked: place].index])
      }
    }
    return tally.stories
  }

  /// Leaves in `clustered`, story by story, the documents that are not alone in theirs.
  private mutating func sortStories() {
    guard !isStorySorted else { return }
    isStorySorted = true
    clustered.sortByStory()
    let rows = clustered.count
    repeats = rows - clustered.keepShared()
  }
}

/// For each value shown, how many stories its documents are, given story by story.
private struct StoryTally {
  private(set) var stories: [Int]
  private var last: [UInt32]

  /// - Parameter documents: how many documents each value has.
  init(_ documents: [Int]) {
    stories = documents
    last = [UInt32](repeating: .max, count: documents.count)
  }

  /// A document of a story has a value; `place` is one more than the value's, 0 for none shown.
  @inline(__always)
  mutating func add(_ story: UInt32, _ place: UInt32) {
    guard place > 0 else { return }
    let index = Int(place) - 1
    if last[index] == story { stories[index] -= 1 }
    last[index] = story
  }
}
