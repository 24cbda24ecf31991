/// Counts the rows of a column a few at a time: reads ahead, then counts what the first cache still
/// has.
///
/// None of the reads ahead waits for another, so the memory answers many at once; counting row
/// after row would wait for each. The column's numbers were checked when it was opened.
struct BlockCounter {
  static let size = 128

  /// What was read ahead, kept so that it is read.
  private var fetched: UInt32 = 0
  private let rows: Int
  private let records: MappedArray<RowRecord>
  private let values: MappedArray<ValueNumber>
  private var entries = [Entries](repeating: Entries(start: 0, end: 0), count: size)
  private var gathered = 0
  private var clustered = [ClusteredRow](repeating: ClusteredRow(0, FacetRow(0)), count: size)
  private var clusteredCount = 0

  /// Where the entries of a row stand.
  private struct Entries {
    var start: UInt32
    var end: UInt32
  }

  init(_ column: FacetColumn) {
    rows = column.rows
    records = column.rowRecords
    values = column.rowValues
  }

  /// Reads the records of at most `size` rows, and the first and the last entry of each. Gives how
  /// many of the rows are documents.
  ///
  /// - Parameters:
  ///   - kindSets: counts for every set of kinds.
  ///   - days: counts for every day of the column.
  mutating func gather(
    _ block: Span<FacetRow>, _ kindSets: consuming MutableSpan<UInt32>,
    _ days: consuming MutableSpan<UInt32>
  ) -> Int {
    precondition(block.count <= Self.size, "a block holds so many rows")
    var (gathered, shared, sum) = (0, 0, UInt32(0))
    for index in block.indices {
      let row = unsafe block[unchecked: index]
      guard Int(row.rawValue) < rows else { continue }
      let record = unsafe records[unchecked: Int(row.rawValue)]
      guard record.flags.contains(.live) else { continue }
      let end = unsafe records[unchecked: Int(row.rawValue) + 1].start
      unsafe kindSets[unchecked: record.flags.kindSet] &+= 1
      unsafe days[unchecked: Int(record.day)] &+= 1
      clustered[shared] = ClusteredRow(record.story, row)
      shared += record.flags.contains(.clustered) ? 1 : 0
      entries[gathered] = Entries(start: record.start, end: end)
      gathered += 1
      guard record.start < end else { continue }
      sum ^= unsafe values[unchecked: Int(record.start)].rawValue
      sum ^= unsafe values[unchecked: Int(end) - 1].rawValue
    }
    (self.gathered, clusteredCount) = (gathered, shared)
    fetched ^= sum
    return gathered
  }

  /// The loop that most of a large answer's time goes into.
  ///
  /// - Parameter counts: counts for every value of the column.
  func count(_ counts: consuming MutableSpan<UInt32>) {
    let entries = entries.span
    for index in 0..<gathered {
      let row = unsafe entries[unchecked: index]
      var place = Int(row.start)
      while place < Int(row.end) {
        unsafe counts[unchecked: values[unchecked: place].index] &+= 1
        place += 1
      }
    }
  }

  /// Hands over the rows whose stories may have others.
  func takeClustered(into rows: inout [ClusteredRow]) {
    rows += clustered[..<clusteredCount]
  }
}
