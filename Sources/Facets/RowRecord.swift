/// What a column knows of a row besides its values: 16 bytes, so that counting a row waits for one
/// line of memory before it reads the values.
struct RowRecord: Hashable, Sendable, BitwiseCopyable {
  /// Where the row's entries begin in `rowValues`; the next record's is where they end.
  var start: UInt32
  /// Which of `days` the row is of.
  var day: UInt32 = 0
  /// Which of `stories` the row is of; 0 for a row that is no document.
  var story: UInt32 = 0
  var flags: RowFlags = []
  private let unused: UInt16 = 0

  init(start: UInt32, flags: RowFlags) {
    self.start = start
    self.flags = flags
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
