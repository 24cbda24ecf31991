extension FacetCounter {
  /// Counts every document. Nothing may have been counted since the last `reset`.
  ///
  /// Where nothing changed since the column was written, this copies its totals.
  package mutating func countAll() {
    let none: [FacetRow] = []
    guard columns.overlay == nil else { return countAll(but: none.span) }
    precondition(matches == 0, "a counter counts all only after a reset")
    touched = nil
    matches = columns.base.live
    counts = columns.totals
    kindSets = columns.base.kindSetTotals
    dayCounts = columns.base.dayTotals
    coversColumn = true
  }

  /// Counts every document but some, ascending: cheaper than counting the others where these are
  /// fewer. Nothing may have been counted since the last `reset`.
  package mutating func countAll(but rows: Span<FacetRow>) {
    precondition(matches == 0, "a counter counts all only after a reset")
    touched = nil
    count(rows)
    let totals = columns.totals
    for index in counts.indices { counts[index] = totals[index] &- counts[index] }
    countRecords(but: rows)
  }

  /// What the records of all rows tell but some: their number, kinds, days and stories.
  private mutating func countRecords(but rows: Span<FacetRow>) {
    matches = 0
    clustered.removeAll(keepingCapacity: true)
    clear(&kindSets)
    clear(&dayCounts)
    var next = 0
    for number in 0..<UInt32(columns.rows) {
      let row = FacetRow(number)
      if next < rows.count, rows[next] == row {
        next += 1
        continue
      }
      let record = columns.record(of: row)
      if record.flags.contains(.live) { count(record.flags, record.day, record.story, row) }
    }
  }
}

/// Sets all numbers to 0.
func clear(_ numbers: inout [UInt32]) {
  var span = numbers.mutableSpan
  span.update(repeating: 0)
}
