internal import Identifiers

/// All sections of a column, ready to be written.
struct ColumnImage {
  let values: ColumnValues
  /// One more than there are rows.
  private(set) var rowRecords: [RowRecord]
  private(set) var rowValues: [ValueNumber] = []
  private(set) var rowMentions: [MentionByte] = []
  private(set) var valueStarts: [UInt32] = [0]
  private(set) var valueRows: [FacetRow] = []
  private(set) var valueStories: [UInt32] = []
  private(set) var dates: [PackedDate] = []
  private(set) var days: [PackedDate] = [.none]
  private(set) var stories: [UInt64] = []
  private(set) var storyRows: [FacetRow] = []
  var words: [UInt32] = []

  /// - Parameter records: those of all rows, with their starts and flags.
  init(values: ColumnValues, records: consuming [RowRecord], entries: Int) {
    self.values = values
    rowRecords = records
    rowRecords.append(RowRecord(start: UInt32(entries), flags: []))
  }

  var rows: Int { rowRecords.count - 1 }

  /// Gives the values of all rows their numbers in the column, sorts each row, and transposes.
  mutating func setEntries(
    _ places: consuming [ValueNumber], _ mentions: consuming [MentionByte], _ numbers: [ValueNumber]
  ) {
    rowValues = places
    rowMentions = mentions
    for index in rowValues.indices { rowValues[index] = numbers[rowValues[index].index] }
    for row in 0..<rows { sortEntries(entries(row)) }
    transpose()
  }

  /// Numbers the stories, marks the rows of those that have several, and counts those of each
  /// value. The entries are set before.
  mutating func setStories(_ numbers: consuming [UInt64]) {
    stories = Self.distinct(
      zip(numbers, rowRecords).lazy.filter { $0.1.flags.contains(.live) }.map(\.0))
    storyRows = [FacetRow](repeating: FacetRow(.max), count: stories.count)
    for (row, number) in numbers.enumerated() where rowRecords[row].flags.contains(.live) {
      let story = stories.place(of: number)
      rowRecords[row].story = UInt32(story)
      let first = Int(storyRows[story].rawValue)
      storyRows[story] = min(storyRows[story], FacetRow(UInt32(row)))
      if first < row {
        rowRecords[row].flags.insert(.clustered)
        rowRecords[first].flags.insert(.clustered)
      }
    }
    countStories()
  }

  private mutating func countStories() {
    // Of each story, one more than the value that was last found in it.
    var last = [UInt32](repeating: 0, count: stories.count)
    valueStories = values.documents
    for value in valueStories.indices {
      let mark = UInt32(value) + 1
      for place in Int(valueStarts[value])..<Int(valueStarts[value + 1]) {
        let record = rowRecords[Int(valueRows[place].rawValue)]
        guard record.flags.contains(.clustered) else { continue }
        if last[Int(record.story)] == mark { valueStories[value] -= 1 }
        last[Int(record.story)] = mark
      }
    }
  }

  mutating func setDates(_ packed: consuming [PackedDate]) {
    dates = packed
    days = Set(dates.map(\.day)).union([.none]).sorted()
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, UInt32($0)) })
    for (row, date) in dates.enumerated() { rowRecords[row].day = places[date.day] ?? 0 }
  }

  private func entries(_ row: Int) -> Range<Int> {
    Int(rowRecords[row].start)..<Int(rowRecords[row + 1].start)
  }

  /// Insertion sort: a row has a handful of values, and most come in order.
  private mutating func sortEntries(_ row: Range<Int>) {
    for index in row.dropFirst() {
      let (value, mention) = (rowValues[index], rowMentions[index])
      var hole = index
      while hole > row.lowerBound, rowValues[hole - 1] > value {
        rowValues[hole] = rowValues[hole - 1]
        rowMentions[hole] = rowMentions[hole - 1]
        hole -= 1
      }
      rowValues[hole] = value
      rowMentions[hole] = mention
    }
  }

  /// Counting sort: totals are known, so each row is written to its place in one pass.
  private mutating func transpose() {
    valueStarts = [0]
    for count in values.documents { valueStarts.append(valueStarts[valueStarts.count - 1] + count) }
    var next = valueStarts
    valueRows = [FacetRow](repeating: FacetRow(0), count: rowValues.count)
    for row in 0..<rows {
      for index in entries(row) {
        let value = rowValues[index].index
        valueRows[Int(next[value])] = FacetRow(UInt32(row))
        next[value] += 1
      }
    }
  }

  private static func distinct(_ numbers: some Sequence<UInt64>) -> [UInt64] {
    var sorted = numbers.sorted()
    var kept = 0
    for number in sorted where kept == 0 || sorted[kept - 1] != number {
      sorted[kept] = number
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }
}

extension [UInt64] {
  /// Where a number stands in an ascending array that has it; else where it would stand.
  func place(of number: UInt64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
