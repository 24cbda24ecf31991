package import Identifiers

/// The facets of all documents as of one commit: a column, and over it what changed since.
///
/// The answer to every question is that of a fresh column, but for the name of a value whose
/// documents spell it differently.
package final class FacetColumns: Sendable {
  let base: FacetColumnFile
  let column: FacetColumn
  /// Nil when nothing changed.
  let overlay: FacetOverlay?

  package init(_ base: FacetColumnFile) {
    self.base = base
    column = base.column
    overlay = nil
  }

  private init(_ overlay: FacetOverlay) {
    base = overlay.base
    column = overlay.base.column
    self.overlay = overlay
  }

  /// These columns with more changes, later ones in the sequence over earlier ones.
  ///
  /// - Parameter folding: the one that the column was built with.
  package func changed(
    by changes: some Sequence<FacetChange>, folding: @escaping @Sendable (String) -> String
  ) -> FacetColumns {
    var overlay = overlay ?? FacetOverlay(over: base, folding: folding)
    for change in changes { overlay.apply(change) }
    return FacetColumns(overlay)
  }

  /// What the column below was made from; changes over it are the caller's to remember.
  package var stamp: ColumnStamp { base.stamp }

  /// One past the greatest row.
  package var rows: Int { overlay?.rows ?? base.rows }

  /// How many rows are documents.
  package var live: Int { overlay?.live ?? base.live }

  /// How many rows are not read from the column: past a quarter of all, rebuild it.
  package var changedRows: Int { overlay?.slots.count ?? 0 }

  package func isLive(_ row: FacetRow) -> Bool { flags(of: row).contains(.live) }

  /// Every document, ascending.
  package func liveRows() -> [FacetRow] {
    (0..<UInt32(rows)).lazy.map { FacetRow($0) }.filter { self.isLive($0) }
  }

  /// Nil also for a row that is no document.
  package func date(of row: FacetRow) -> PublicationDate? { packedDate(of: row).date }

  /// The date as a number, for comparing: a greater one is later, and where two begin together the
  /// one of which more is known. A document without a date has the least.
  package func newness(of row: FacetRow) -> Int64 { packedDate(of: row).rawValue }

  /// The number given with the document; 0 for a row that is none.
  package func story(of row: FacetRow) -> UInt64 {
    guard isLive(row) else { return 0 }
    let story = Int(storyOrdinal(of: row))
    guard story >= column.stories.count, let overlay else { return column.stories[story] }
    return overlay.stories.element(story)
  }

  /// In words; 0 for a row that is no document.
  package func words(of row: FacetRow) -> Int {
    if let slot = slot(row) { return Int(slot.words) }
    return column.has(row) ? Int(column.words[Int(row.rawValue)]) : 0
  }

  /// The row as the overlay has it, nil when the column's stands.
  func slot(_ row: FacetRow) -> FacetOverlay.Slot? {
    guard let overlay, overlay.changed.contains(row) else { return nil }
    return overlay.slots[row]
  }

  func flags(of row: FacetRow) -> RowFlags {
    if let slot = slot(row) { return slot.flags }
    return column.has(row) ? column.record(row).flags : []
  }

  /// As in the column; where the entries begin is not told of a row of the overlay.
  func record(of row: FacetRow) -> RowRecord {
    guard let slot = slot(row) else {
      return column.has(row) ? column.record(row) : RowRecord(start: 0, flags: [])
    }
    var record = RowRecord(start: 0, flags: slot.flags)
    (record.day, record.story) = (slot.day, slot.story)
    return record
  }

  func packedDate(of row: FacetRow) -> PackedDate {
    if let slot = slot(row) { return slot.date }
    return column.has(row) ? column.dates[Int(row.rawValue)] : .none
  }

  /// A number below `storyCount` that the documents of one story share, and no others: good for
  /// these columns only. Of a row that is a document.
  package func storyOrdinal(of row: FacetRow) -> UInt32 {
    slot(row)?.story ?? column.record(row).story
  }

  /// One more than the greatest `storyOrdinal`.
  package var storyCount: Int { overlay?.stories.count ?? column.stories.count }

  /// How many documents have each value, by its number.
  var totals: [UInt32] {
    overlay?.totals ?? (0..<column.values).map { column.total(of: ValueNumber(UInt32($0))) }
  }

  /// How many documents are of each day that is told apart.
  var dayTotals: [UInt32] { overlay?.dayTotals ?? base.dayTotals }

  /// The indices of `dayTotals` from the earliest date to the latest.
  var daysInOrder: [Int] {
    let indices = Array(dayTotals.indices)
    guard dayTotals.count > column.days.count else { return indices }
    return indices.sorted { day($0) < day($1) }
  }

  func day(_ index: Int) -> PackedDate {
    guard index >= column.days.count, let overlay else { return column.days[index] }
    return overlay.days.element(index)
  }
}
