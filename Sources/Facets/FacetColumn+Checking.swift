internal import Identifiers

/// The checksum says that the bytes are those written; this says that they are a column's, so that
/// no loop over them needs to look where it steps.
extension FacetColumn {
  func check() throws(FacetFailure) {
    try checkSizes()
    try checkStarts(kindStarts, to: values, "its kinds")
    try check(rowRecords.isAscending(to: rowValues.count), "its rows")
    try checkStarts(valueStarts, to: valueRows.count, "its values")
    try checkStarts(textStarts, to: texts.count, "its texts")
    try check(rowValues.isBelow(values) { $0.rawValue }, "the values of its rows")
    try check(valueRows.isBelow(rows) { $0.rawValue }, "the rows of its values")
    try check(rowRecords.isBelow(days.count) { $0.day }, "the days of its rows")
    try check(rows == 0 || rowRecords.isBelow(stories.count) { $0.story }, "its rows' stories")
    try check(storyRows.isBelow(rows) { $0.rawValue }, "the rows of its stories")
    try check(idOrder.isBelow(values) { $0.rawValue }, "the order of its ids")
    try check(nameOrder.isBelow(values) { $0.rawValue }, "the order of its names")
  }

  private func checkSizes() throws(FacetFailure) {
    try check(kindStarts.count == FacetKind.byCode.count + 1, "the number of its kinds")
    try check(
      rowRecords.count == rows + 1 && dates.count == rows && words.count == rows,
      "the number of its rows")
    try check(
      rowMentions.count == rowValues.count && valueRows.count == rowValues.count,
      "the number of its entries")
    try check(
      valueStarts.count == values + 1 && valueStories.count == values && nameOrder.count == values
        && textStarts.count == values * 3 + 1, "the number of its values")
    try check(storyRows.count == stories.count, "the number of its stories")
  }

  private func checkStarts(
    _ starts: MappedArray<UInt32>, to end: Int, _ part: String
  ) throws(FacetFailure) {
    try check(starts[0] == 0 && starts[starts.count - 1] == end && starts.isAscending, part)
  }

  private func check(_ holds: Bool, _ part: String) throws(FacetFailure) {
    guard holds else { throw .damagedColumn(part) }
  }
}

extension MappedArray {
  /// Whether every number is less than `bound`.
  fileprivate func isBelow(_ bound: Int, _ number: (Element) -> UInt32) -> Bool {
    guard count > 0 else { return true }
    var greatest: UInt32 = 0
    for index in 0..<count { greatest = max(greatest, number(unsafe self[unchecked: index])) }
    return Int(greatest) < bound
  }
}

extension MappedArray where Element == RowRecord {
  fileprivate func isAscending(to end: Int) -> Bool {
    var falls: UInt32 = self[0].start | (Int(self[count - 1].start) == end ? 0 : 1)
    for index in 1..<count {
      falls |= unsafe self[unchecked: index].start < self[unchecked: index - 1].start ? 1 : 0
    }
    return falls == 0
  }
}

extension MappedArray where Element == UInt32 {
  fileprivate var isAscending: Bool {
    var falls: UInt32 = 0
    for index in 1..<count {
      falls |= unsafe self[unchecked: index] < self[unchecked: index - 1] ? 1 : 0
    }
    return falls == 0
  }
}
