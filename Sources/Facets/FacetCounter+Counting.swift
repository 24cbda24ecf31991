extension FacetCounter {
  /// Counts one document; a row that is none is ignored. Call once per document.
  package mutating func count(_ row: FacetRow) {
    let one = [row]
    count(one.span)
  }

  /// Counts documents: every row once; those that are no documents are ignored.
  package mutating func count(_ rows: Span<FacetRow>) {
    if rows.count * 4 > counts.count { touched = nil }
    add(rows, 1)
  }

  /// Counts every document. The totals are known, so it costs little.
  package mutating func countAll() {
    let none: [FacetRow] = []
    countAll(but: none.span)
  }

  /// Counts every document but some, ascending: cheaper than counting the others where these are
  /// fewer. Nothing may have been counted before.
  package mutating func countAll(but rows: Span<FacetRow>) {
    precondition(matches == 0, "a counter counts all only after a reset")
    touched = nil
    add(rows, .max)
    let totals = columns.totals
    for index in counts.indices { counts[index] &+= totals[index] }
    for (day, total) in columns.dayTotals.enumerated() { dayCounts[day] &+= total }
    countFlagsOfAll(but: rows)
  }

  /// What the flags of all rows tell but some: their number, their kinds, which are clustered.
  private mutating func countFlagsOfAll(but rows: Span<FacetRow>) {
    var next = 0
    matches = 0
    clustered.removeAll(keepingCapacity: true)
    for set in kindSets.indices { kindSets[set] = 0 }
    for number in 0..<UInt32(columns.rows) {
      let row = FacetRow(number)
      if next < rows.count, rows[next] == row {
        next += 1
        continue
      }
      count(columns.flags(of: row), row)
    }
    isClusteredSorted = false
  }

  @inline(__always)
  private mutating func count(_ flags: RowFlags, _ row: FacetRow) {
    guard flags.contains(.live) else { return }
    matches += 1
    kindSets[flags.kindSet] &+= 1
    if flags.contains(.clustered) { clustered.append(row) }
  }

  /// Adds `step` to the counts of rows: 1, or -1 as a wrapping number.
  private mutating func add(_ rows: Span<FacetRow>, _ step: UInt32) {
    isClusteredSorted = false
    guard let overlay = columns.overlay else { return addColumn(rows, step) }
    var start = 0
    for index in rows.indices where overlay.changed.contains(rows[index]) {
      addColumn(rows.extracting(start..<index), step)
      if let slot = overlay.slots[rows[index]] { add(slot, rows[index], step) }
      start = index + 1
    }
    addColumn(rows.extracting(start..<rows.count), step)
  }

  private mutating func add(_ slot: FacetOverlay.Slot, _ row: FacetRow, _ step: UInt32) {
    guard slot.flags.contains(.live) else { return }
    count(slot.flags, row)
    dayCounts[Int(slot.day)] &+= step
    for value in slot.values { add(value, step) }
  }

  private mutating func addColumn(_ rows: Span<FacetRow>, _ step: UInt32) {
    guard touched != nil else { return addAll(rows, step) }
    let column = columns.column
    for index in rows.indices {
      let row = rows[index]
      guard column.has(row), columns.column.rowFlags[Int(row.rawValue)].contains(.live) else {
        continue
      }
      count(column.rowFlags[Int(row.rawValue)], row)
      dayCounts[Int(column.dayOfRow[Int(row.rawValue)])] &+= step
      for place in column.entries(of: row) { add(column.rowValues[place], step) }
    }
  }

  private mutating func add(_ value: ValueNumber, _ step: UInt32) {
    if touched != nil, counts[value.index] == 0 { touched?.append(value) }
    counts[value.index] &+= step
  }

  /// The loop that most of a large answer's time goes into. The column's numbers were checked when
  /// it was opened: values are below `counts.count`, days below `dayCounts.count`.
  private mutating func addAll(_ rows: Span<FacetRow>, _ step: UInt32) {
    var counts = exchange(&self.counts, with: [])
    var dayCounts = exchange(&self.dayCounts, with: [])
    addAll(rows, step, counts.mutableSpan, dayCounts.mutableSpan)
    self.counts = counts
    self.dayCounts = dayCounts
  }

  private mutating func addAll(
    _ rows: Span<FacetRow>, _ step: UInt32, _ counts: consuming MutableSpan<UInt32>,
    _ dayCounts: consuming MutableSpan<UInt32>
  ) {
    let column = columns.column
    for index in rows.indices {
      let row = Int(rows[index].rawValue)
      guard row < column.rows else { continue }
      let flags = unsafe column.rowFlags[unchecked: row]
      guard flags.contains(.live) else { continue }
      count(flags, rows[index])
      unsafe dayCounts[unchecked: Int(column.dayOfRow[unchecked: row])] &+= step
      let end = unsafe Int(column.rowStarts[unchecked: row + 1])
      var place = unsafe Int(column.rowStarts[unchecked: row])
      while place < end {
        unsafe counts[unchecked: column.rowValues[unchecked: place].index] &+= step
        place += 1
      }
    }
  }
}
