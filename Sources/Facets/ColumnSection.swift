/// The sections of a column file, in their order. R rows, V values, S stories, D days; `starts`
/// sections have one more entry than what they start, and the last one is the end.
enum ColumnSection: Int, CaseIterable {
  /// Where each kind's values begin: 12 + 1 numbers.
  case kindStarts
  /// `RowRecord` of each row, and one more that only tells where the last row's entries end.
  case rowRecords
  /// The values of row r are `rowValues[rowRecords[r].start ..< rowRecords[r + 1].start]`, ascending.
  case rowValues
  /// Beside each of `rowValues` a byte: mentions up to 127, and 128 when it is major.
  case rowMentions
  /// The rows of value v are `valueRows[valueStarts[v] ..< valueStarts[v + 1]]`, ascending.
  case valueStarts, valueRows
  /// How many stories the documents of each value are.
  case valueStories
  /// `PackedDate` of each row.
  case dates
  /// The days that rows are of, as `PackedDate`, ascending; the first is `PackedDate.none`.
  case days
  /// The stories' numbers, ascending, 64 bits; the first row of each.
  case stories, storyRows
  /// The length of each row's document in words.
  case words
  /// The values of each kind in the order of their ids; of their names.
  case idOrder, nameOrder
  /// Text t is `texts[textStarts[t] ..< textStarts[t + 1]]`; value v has texts 3v (its id), 3v + 1
  /// (its name) and 3v + 2 (its folded name), all UTF-8.
  case textStarts, texts

  /// In bytes.
  var elementSize: Int {
    switch self {
    case .rowMentions, .texts: 1
    case .dates, .days, .stories: 8
    case .kindStarts, .rowValues, .valueStarts, .valueRows, .valueStories, .storyRows, .words,
      .idOrder,
      .nameOrder, .textStarts:
      4
    case .rowRecords: 16
    }
  }
}
