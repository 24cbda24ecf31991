internal import Identifiers

/// All sections of a column, ready to be written.
struct ColumnImage {
  let values: ColumnValues
  private(set) var rowFlags: [RowFlags] = []
  private(set) var rowStarts: [UInt32] = [0]
  private(set) var rowValues: [ValueNumber] = []
  private(set) var rowMentions: [UInt8] = []
  private(set) var valueStarts: [UInt32] = [0]
  private(set) var valueRows: [FacetRow] = []
  private(set) var dates: [PackedDate] = []
  private(set) var dayOfRow: [UInt32] = []
  private(set) var days: [PackedDate] = [.none]
  private(set) var storyOfRow: [UInt32] = []
  private(set) var stories: [UInt64] = []
  private(set) var storyRows: [FacetRow] = []
  var words: [UInt32] = []

  init(values: ColumnValues) {
    self.values = values
  }

  var rows: UInt32 { UInt32(rowFlags.count) }

  /// Gives the values of all rows their numbers in the column, sorts each row, and transposes.
  mutating func setEntries(
    _ starts: consuming [UInt32], _ places: consuming [ValueNumber], _ mentions: consuming [UInt8],
    _ numbers: [ValueNumber]
  ) {
    rowStarts = starts
    rowValues = places
    rowMentions = mentions
    for index in rowValues.indices { rowValues[index] = numbers[rowValues[index].index] }
    for row in 0..<rowStarts.count - 1 {
      sortEntries(Int(rowStarts[row])..<Int(rowStarts[row + 1]))
    }
    transpose()
  }

  /// Numbers the stories, and marks the rows of those that have several.
  mutating func setStories(_ numbers: consuming [UInt64], _ flags: consuming [RowFlags]) {
    rowFlags = flags
    stories = Self.distinct(
      zip(numbers, rowFlags).lazy.filter { $0.1.contains(.live) }.map(\.0))
    storyRows = [FacetRow](repeating: FacetRow(.max), count: stories.count)
    storyOfRow = [UInt32](repeating: 0, count: numbers.count)
    for (row, number) in numbers.enumerated() where rowFlags[row].contains(.live) {
      let story = stories.place(of: number)
      storyOfRow[row] = UInt32(story)
      let first = Int(storyRows[story].rawValue)
      storyRows[story] = min(storyRows[story], FacetRow(UInt32(row)))
      if first < row {
        rowFlags[row].insert(.clustered)
        rowFlags[first].insert(.clustered)
      }
    }
  }

  mutating func setDates(_ packed: consuming [PackedDate]) {
    dates = packed
    days = Set(dates.map(\.day)).union([.none]).sorted()
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, UInt32($0)) })
    dayOfRow = dates.map { places[$0.day] ?? 0 }
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
    for row in 0..<rowStarts.count - 1 {
      for index in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
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
