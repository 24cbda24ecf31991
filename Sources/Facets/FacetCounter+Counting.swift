extension FacetCounter {
  /// Counts one document; a row that is none is ignored. Call once per document.
  package mutating func count(_ row: FacetRow) {
    let one = [row]
    count(one.span)
  }

  /// Counts documents: every row once; those that are no documents are ignored.
  package mutating func count(_ rows: Span<FacetRow>) {
    if rows.count * 64 > counts.count { touched = nil }
    isStorySorted = false
    coversColumn = false
    guard let overlay = columns.overlay else { return countColumn(rows) }
    var start = 0
    for index in rows.indices where overlay.changed.contains(rows[index]) {
      countColumn(rows.extracting(start..<index))
      if let slot = overlay.slots[rows[index]] { count(slot, rows[index]) }
      start = index + 1
    }
    countColumn(rows.extracting(start..<rows.count))
  }

  private mutating func count(_ slot: FacetOverlay.Slot, _ row: FacetRow) {
    guard slot.flags.contains(.live) else { return }
    count(slot.flags, slot.day, slot.story, row)
    for value in slot.values { count(value) }
  }

  /// What every document counted adds, whatever its values.
  mutating func count(_ flags: RowFlags, _ day: UInt32, _ story: UInt32, _ row: FacetRow) {
    matches += 1
    kindSets[flags.kindSet] &+= 1
    dayCounts[Int(day)] &+= 1
    if flags.contains(.clustered) { clustered.append(ClusteredRow(story, row)) }
  }

  private mutating func count(_ value: ValueNumber) {
    if touched != nil, counts[value.index] == 0 { touched?.append(value) }
    counts[value.index] &+= 1
  }

  private mutating func countColumn(_ rows: Span<FacetRow>) {
    guard touched == nil else { return countTouching(rows) }
    var counts = exchange(&self.counts, with: [])
    var kindSets = exchange(&self.kindSets, with: [])
    var dayCounts = exchange(&self.dayCounts, with: [])
    var start = 0
    while start < rows.count {
      let block = rows.extracting(start..<min(start + BlockCounter.size, rows.count))
      matches += blocks.gather(block, kindSets.mutableSpan, dayCounts.mutableSpan)
      blocks.count(counts.mutableSpan)
      blocks.takeClustered(into: &clustered)
      start += block.count
    }
    (self.counts, self.kindSets, self.dayCounts) = (counts, kindSets, dayCounts)
  }

  /// For few rows: keeps the list of the values that have a count.
  private mutating func countTouching(_ rows: Span<FacetRow>) {
    let column = columns.column
    for index in rows.indices where column.has(rows[index]) {
      let record = column.record(rows[index])
      guard record.flags.contains(.live) else { continue }
      count(record.flags, record.day, record.story, rows[index])
      for place in column.entries(of: rows[index]) { count(column.rowValues[place]) }
    }
  }
}
