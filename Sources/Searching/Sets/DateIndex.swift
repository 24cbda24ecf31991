internal import Facets
internal import Identifiers

/// The first and the last second of every document's date, side by side.
struct DateIndex: Sendable {
  /// By row, in seconds since 1970; `undated` for rows without a date.
  private var starts: [Int64] = []
  /// Equal to the start where the minute is known.
  private var ends: [Int64] = []
  private static let undated = Int64.min

  init(_ columns: FacetColumns) {
    starts.reserveCapacity(columns.rows)
    ends.reserveCapacity(columns.rows)
    for row in 0..<UInt32(columns.rows) {
      guard let date = columns.date(of: FacetRow(row)) else {
        starts.append(Self.undated)
        ends.append(Self.undated)
        continue
      }
      starts.append(date.start)
      ends.append(
        date.precision == .minute ? date.start : Int64(date.lastDay.number + 1) * 86_400 - 1)
    }
  }

  /// Visits the rows whose dates overlap some days, ascending.
  func forEach(in range: DayRange, offset: Int, _ body: (UInt32) -> Void) {
    let first = range.first.map { Int64($0.number) * 86_400 } ?? Int64.min + 1
    let last = range.last.map { Int64($0.number + 1) * 86_400 - 1 } ?? Int64.max
    for row in starts.indices where starts[row] != Self.undated {
      let shift = starts[row] == ends[row] ? Int64(offset) : 0
      if starts[row] + shift <= last, ends[row] + shift >= first { body(UInt32(row)) }
    }
  }
}
