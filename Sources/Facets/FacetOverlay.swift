internal import Identifiers

/// A document that changed since a column was written: its facets now, or nil when it is deleted.
package struct FacetChange: Sendable {
  package let row: FacetRow
  package let facets: DocumentFacets?
  package let story: UInt64

  package init(_ row: FacetRow, _ facets: DocumentFacets?, story: UInt64) {
    self.row = row
    self.facets = facets
    self.story = story
  }
}

/// What changed since a column was written. Rows in it hide the column's; totals are kept exact
/// with every change.
struct FacetOverlay: Sendable {
  /// A row that is not read from the column.
  struct Slot: Sendable {
    var flags: RowFlags = []
    /// Ascending.
    var values: [ValueNumber] = []
    /// Beside each of `values`.
    var mentions: [MentionByte] = []
    var date = PackedDate.none
    var day: UInt32 = 0
    var story: UInt32 = 0
    var words: UInt32 = 0
  }

  let base: FacetColumnFile
  private(set) var slots: [FacetRow: Slot] = [:]
  /// The rows of `slots`.
  private(set) var changed = RowSet()
  /// One past the greatest row.
  private(set) var rows: Int
  private(set) var live: Int
  /// How many documents have each value, those of the column first.
  private(set) var totals: [UInt32]
  private(set) var values: OverlayValues
  private(set) var days: OverlayNumbers<PackedDate>
  private(set) var dayTotals: [UInt32]
  private(set) var stories: OverlayNumbers<UInt64>
  /// Rows that have, or once had, a value.
  private var rowsOfValue: [ValueNumber: [FacetRow]] = [:]

  init(over base: FacetColumnFile, folding: @escaping @Sendable (String) -> String) {
    let column = base.column
    self.base = base
    rows = base.rows
    live = base.live
    totals = (0..<column.values).map { column.total(of: ValueNumber(UInt32($0))) }
    values = OverlayValues(over: base, folding: folding)
    days = OverlayNumbers(after: column.days.count)
    dayTotals = base.dayTotals
    stories = OverlayNumbers(after: column.stories.count)
  }

  mutating func apply(_ change: FacetChange) {
    forget(change.row)
    changed.insert(change.row)
    rows = max(rows, Int(change.row.rawValue) + 1)
    slots[change.row] = change.facets.map { add($0, change.row, change.story) } ?? Slot()
  }

  /// The rows of the overlay that have a value now, ascending.
  func rows(of value: ValueNumber) -> [FacetRow] {
    let current = (rowsOfValue[value] ?? []).filter { slots[$0]?.values.contains(value) == true }
    return Set(current).sorted()
  }

  /// Takes a row as it was out of every total.
  private mutating func forget(_ row: FacetRow) {
    guard let slot = slots[row] ?? base.column.slot(row), slot.flags.contains(.live) else { return }
    live -= 1
    dayTotals[Int(slot.day)] &-= 1
    for value in slot.values { totals[value.index] &-= 1 }
  }

  private mutating func add(_ facets: DocumentFacets, _ row: FacetRow, _ story: UInt64) -> Slot {
    // Whether others are of its story is not looked up: clustered only means that they may be.
    var slot = Slot(flags: [.live, .clustered])
    var entries: [(ValueNumber, MentionByte)] = []
    for kind in facets.kinds {
      slot.flags.insert(RowFlags(rawValue: 1 << UInt16(kind.code)))
      entries += facets[kind].map { (values.number(of: $0, kind), MentionByte($0)) }
    }
    entries.sort { $0.0 < $1.0 }
    (slot.values, slot.mentions) = (entries.map(\.0), entries.map(\.1))
    slot.date = PackedDate(facets.date)
    slot.day = day(of: slot.date.day)
    slot.story = storyOrdinal(of: story)
    slot.words = facets.words
    count(slot, row)
    return slot
  }

  private mutating func count(_ slot: Slot, _ row: FacetRow) {
    live += 1
    dayTotals[Int(slot.day)] += 1
    for value in slot.values {
      if value.index == totals.count { totals.append(0) }
      totals[value.index] &+= 1
      rowsOfValue[value, default: []].append(row)
    }
  }

  private mutating func day(of date: PackedDate) -> UInt32 {
    if let place = base.column.days.place(of: date) { return UInt32(place) }
    let day = days.number(of: date)
    if Int(day) == dayTotals.count { dayTotals.append(0) }
    return day
  }

  /// A story that was one row's alone may now be two's: that row's copy here is marked so.
  private mutating func storyOrdinal(of number: UInt64) -> UInt32 {
    guard let story = base.column.stories.place(of: number) else {
      return stories.number(of: number)
    }
    let first = base.column.storyRows[story]
    if !changed.contains(first), var slot = base.column.slot(first),
      !slot.flags.contains(.clustered)
    {
      slot.flags.insert(.clustered)
      changed.insert(first)
      slots[first] = slot
      for value in slot.values { rowsOfValue[value, default: []].append(first) }
    }
    return UInt32(story)
  }
}

extension FacetColumn {
  /// A row of the column as an overlay would hold it; nil past the end.
  fileprivate func slot(_ row: FacetRow) -> FacetOverlay.Slot? {
    guard has(row) else { return nil }
    let (entries, record) = (entries(of: row), record(row))
    return FacetOverlay.Slot(
      flags: record.flags, values: rowValues.copied(entries),
      mentions: rowMentions.copied(entries), date: dates[Int(row.rawValue)], day: record.day,
      story: record.story, words: words[Int(row.rawValue)])
  }
}

extension MappedArray where Element: Comparable {
  /// Where an element stands in an ascending section.
  func place(of element: Element) -> Int? {
    let place = firstPlace(in: 0..<count) { $0 >= element }
    return place < count && self[place] == element ? place : nil
  }
}
