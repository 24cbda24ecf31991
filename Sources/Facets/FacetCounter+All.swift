extension FacetCounter {
  /// Counts every document. The totals are known, so it costs little.
  package mutating func countAll() {
    let none: [FacetRow] = []
    countAll(but: none.span)
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
