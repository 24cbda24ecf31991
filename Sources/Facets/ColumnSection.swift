/// The sections of a column file, in their order. R rows, V values, S stories, D days; `starts`
/// sections have one more entry than what they start, and the last one is the end.
enum ColumnSection: Int, CaseIterable {
  /// Where each kind's values begin: 12 + 1 numbers.
  case kindStarts
  /// `RowFlags` of each row, 16 bits.
  case rowFlags
  /// The values of row r are `rowValues[rowStarts[r] ..< rowStarts[r + 1]]`, ascending.
  case rowStarts, rowValues
  /// Beside each of `rowValues` a byte: mentions up to 127, and 128 when it is major.
  case rowMentions
  /// The rows of value v are `valueRows[valueStarts[v] ..< valueStarts[v + 1]]`, ascending.
  case valueStarts, valueRows
  /// `PackedDate` of each row.
  case dates
  /// Which of `days` each row is of; `days` are ascending, the first is `PackedDate.none`.
  case dayOfRow, days
  /// Which of `stories` each row is of.
  case storyOfRow
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
    case .rowFlags: 2
    case .dates, .days, .stories: 8
    case .kindStarts, .rowStarts, .rowValues, .valueStarts, .valueRows, .dayOfRow, .storyOfRow,
      .storyRows, .words, .idOrder, .nameOrder, .textStarts:
      4
    }
  }
}

/// What is known of a row at a glance: the kinds it has values of (bit `FacetKind.code`), whether
/// it is a document, whether others may be of its story.
struct RowFlags: OptionSet, Hashable, Sendable, BitwiseCopyable {
  let rawValue: UInt16

  static let live = RowFlags(rawValue: 0x1000)
  static let clustered = RowFlags(rawValue: 0x2000)

  /// How many sets of kinds there are.
  static let kindSets = 0x1000

  /// The set of kinds as a number below `kindSets`.
  var kindSet: Int { Int(rawValue & 0x0fff) }
}
