/// The sections of a column, mapped and checked: every number in them stays in bounds.
///
/// It is good for as long as the `FacetColumnFile` that made it.
struct FacetColumn: Sendable {
  /// Rows, deleted ones among them.
  let rows: Int
  let values: Int
  let kindStarts: MappedArray<UInt32>
  let rowRecords: MappedArray<RowRecord>
  let rowValues: MappedArray<ValueNumber>
  let rowMentions: MappedArray<MentionByte>
  let valueStarts: MappedArray<UInt32>
  let valueRows: MappedArray<FacetRow>
  let valueStories: MappedArray<UInt32>
  let dates: MappedArray<PackedDate>
  let days: MappedArray<PackedDate>
  let stories: MappedArray<UInt64>
  let storyRows: MappedArray<FacetRow>
  let words: MappedArray<UInt32>
  let idOrder: MappedArray<ValueNumber>
  let nameOrder: MappedArray<ValueNumber>
  let textStarts: MappedArray<UInt32>
  let texts: MappedArray<UInt8>

  init(_ sections: ColumnSections) throws(FacetFailure) {
    rows = Int(sections.header.rows)
    kindStarts = sections.array(.kindStarts)
    rowRecords = sections.array(.rowRecords)
    rowValues = sections.array(.rowValues)
    rowMentions = sections.array(.rowMentions)
    valueStarts = sections.array(.valueStarts)
    valueRows = sections.array(.valueRows)
    valueStories = sections.array(.valueStories)
    dates = sections.array(.dates)
    days = sections.array(.days)
    stories = sections.array(.stories)
    storyRows = sections.array(.storyRows)
    words = sections.array(.words)
    idOrder = sections.array(.idOrder)
    nameOrder = sections.array(.nameOrder)
    textStarts = sections.array(.textStarts)
    texts = sections.array(.texts)
    values = idOrder.count
    try check()
  }
}
