internal import Platform

/// A facet column as it lies on the disk, mapped and checked: whatever the bytes are, opening it
/// gives a column or a failure.
package final class FacetColumnFile: Sendable {
  package let stamp: ColumnStamp
  let column: FacetColumn
  /// How many rows are documents, how many of them each of the column's `days` has, and how many
  /// have each set of kinds.
  let live: Int
  let dayTotals: [UInt32]
  let kindSetTotals: [UInt32]
  /// The place of each value in the order of names.
  let nameRanks: [UInt32]
  private let file: MappedFile

  /// Maps a file, and reads all of it once to check it.
  package convenience init(path: String) throws(FacetFailure) {
    let file: MappedFile
    do throws(SystemFailure) {
      file = try MappedFile(path: path)
    } catch {
      throw .system(error)
    }
    try self.init(file)
  }

  init(_ file: MappedFile) throws(FacetFailure) {
    let header = try file.withBytes { bytes throws(FacetFailure) in
      let header = try ColumnHeader(bytes)
      let body = bytes.extracting(ColumnHeader.size..<bytes.byteCount)
      guard Checksum.of(body) == header.bodyChecksum else { throw .damagedColumn("its checksum") }
      return header
    }
    self.file = file
    stamp = header.stamp
    column = try FacetColumn(ColumnSections(file, header))
    (live, dayTotals, kindSetTotals) = column.totals()
    nameRanks = column.nameRanks()
  }

  /// Rows, deleted ones among them.
  package var rows: Int { column.rows }
}

extension FacetColumn {
  fileprivate func totals() -> (live: Int, days: [UInt32], kindSets: [UInt32]) {
    var live = 0
    var totals = [UInt32](repeating: 0, count: days.count)
    var kindSets = [UInt32](repeating: 0, count: RowFlags.kindSets)
    for row in 0..<rows {
      let record = rowRecords[row]
      guard record.flags.contains(.live) else { continue }
      live += 1
      totals[Int(record.day)] += 1
      kindSets[record.flags.kindSet] += 1
    }
    return (live, totals, kindSets)
  }

  fileprivate func nameRanks() -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: values)
    for place in 0..<values { ranks[nameOrder[place].index] = UInt32(place) }
    return ranks
  }
}

/// The sections of a mapped file whose header has been checked.
struct ColumnSections {
  let file: MappedFile
  let header: ColumnHeader

  init(_ file: MappedFile, _ header: ColumnHeader) {
    self.file = file
    self.header = header
  }

  func array<Element>(_ section: ColumnSection) -> MappedArray<Element> {
    precondition(MemoryLayout<Element>.stride == section.elementSize, "sections have one type")
    let place = header.sections[section.rawValue]
    let start = unsafe file.address.map { unsafe $0 + place.lowerBound }
    return unsafe MappedArray(UnsafeRawBufferPointer(start: start, count: place.count))
  }
}
