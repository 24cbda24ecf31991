/// A row whose story may have other documents, with its story: in order of stories.
struct ClusteredRow: Hashable, Sendable, BitwiseCopyable {
  private let key: UInt64

  init(_ story: UInt32, _ row: FacetRow) {
    key = UInt64(story) << 32 | UInt64(row.rawValue)
  }

  var story: UInt32 { UInt32(key >> 32) }
  var row: FacetRow { FacetRow(UInt32(truncatingIfNeeded: key)) }
}

extension [ClusteredRow] {
  /// Puts the rows of one story beside each other: a radix sort by story, 11 bits at a time, which
  /// takes time in proportion to the rows.
  mutating func sortByStory() {
    let greatest = reduce(0) { Swift.max($0, $1.story) }
    var sorted = self
    for shift in stride(from: UInt32(0), to: 32, by: 11) where greatest >> shift > 0 {
      var places = [Int](repeating: 0, count: 2048)
      for row in self { places[Int(row.story >> shift & 2047)] += 1 }
      var end = 0
      for digit in places.indices { (places[digit], end) = (end, end + places[digit]) }
      for row in self {
        let digit = Int(row.story >> shift & 2047)
        sorted[places[digit]] = row
        places[digit] += 1
      }
      swap(&self, &sorted)
    }
  }

  /// Drops the rows that are alone in their story; gives how many stories there were.
  mutating func keepShared() -> Int {
    var (kept, stories, start) = (0, 0, 0)
    while start < count {
      var end = start + 1
      while end < count, self[end].story == self[start].story { end += 1 }
      stories += 1
      if end - start > 1 {
        for index in start..<end { self[kept + index - start] = self[index] }
        kept += end - start
      }
      start = end
    }
    removeLast(count - kept)
    return stories
  }
}
