/// The rows of a table in comma-separated values or a kin of theirs (RFC 4180), one at a time,
/// however long the file is.
///
/// Our own, because libcsv tells no place, swallows the rest of a file behind a quotation mark that
/// is never closed, and bounds neither row nor cell. Forgives what RFC 4180 does not have: other
/// delimiters, line ends of CR alone, text behind a closing quotation mark, quotation marks inside
/// of a cell.
struct TableRows: ~Copyable {
  /// A row has at most so many cells; those behind are counted and left out.
  static let mostCells = 2_000

  private var bytes: FileBytes?
  private let delimiter: UInt8
  private let limit: Int
  private var buffer: [UInt8]
  /// Where the row under way begins in the buffer, and where reading goes on.
  private var start = 0
  private var next = 0
  /// Of the row last given and of the line that it begins on, from 1.
  private(set) var number = 0
  private(set) var line = 0
  private var nextLine = 1
  /// Where the buffer begins in the file, in bytes; nil when this was decoded before.
  private var offset: Int?

  enum Row: Equatable {
    /// `count` is that of the row, which `cells` may fall short of.
    case cells([[UInt8]], count: Int)
    /// A quotation mark that nothing closes; reading goes on with the line after it.
    case unclosed
    /// Longer than the limit, and passed over.
    case tooLong
  }

  /// - Parameters:
  ///   - head: the first bytes of the file, without a byte order mark.
  ///   - rest: what follows them; nil when nothing does.
  ///   - offset: where `head` begins in the file; nil when that was decoded before.
  ///   - limit: the longest row given, in bytes.
  init(
    head: [UInt8], rest: consuming FileBytes?, offset: Int?, delimiter: UInt8, limit: Int
  ) {
    self.offset = offset
    buffer = head
    bytes = rest
    self.delimiter = delimiter
    self.limit = limit
  }

  /// Nil at the end.
  mutating func row() throws(ReadFailure) -> Row? {
    start = next
    guard try hasMore() else { return nil }
    number += 1
    line = nextLine
    var parser = RowParser(delimiter: delimiter)
    while try hasMore() {
      next = parser.take(buffer, from: next)
      if parser.isDone { break }
      if next - start > limit { return try passOver(isQuoted: parser.isQuoted) }
    }
    guard parser.isDone || !parser.isQuoted else { return try passOver(isQuoted: true) }
    try skipLineFeed()
    nextLine += 1 + parser.lineEnds
    return parser.row
  }

  /// What the row last given was read from; nil when it does not stand in the file as it is.
  var source: SourceText? {
    offset.flatMap { SourceText(decoding: Array(buffer[start..<next]), at: $0 + start, .csv) }
  }

  /// A line end of CR and LF is one.
  private mutating func skipLineFeed() throws(ReadFailure) {
    guard next > start, buffer[next - 1] == 13, try hasMore(), buffer[next] == 10 else { return }
    next += 1
  }

  /// Goes on with the line after the one that a row begins on.
  ///
  /// A quotation mark that stays open for so long has no other behind it that could open: what is
  /// read twice is read no more often.
  private mutating func passOver(isQuoted: Bool) throws(ReadFailure) -> Row {
    if isQuoted { next = start }
    while try hasMore() {
      let end = buffer[next...].firstIndex { $0 == 10 || $0 == 13 }
      next = end.map { $0 + 1 } ?? buffer.count
      if end != nil { break }
      // Nothing before it is needed any more.
      start = next
    }
    try skipLineFeed()
    nextLine += 1
    return isQuoted ? .unclosed : .tooLong
  }

  /// Whether a byte stands at `next`; drops what stands before the row when more has to be read.
  private mutating func hasMore() throws(ReadFailure) -> Bool {
    if next < buffer.count { return true }
    guard bytes != nil, let piece = try bytes?.next() else { return false }
    buffer.removeFirst(start)
    offset = offset.map { $0 + start }
    next -= start
    start = 0
    buffer += piece
    return true
  }
}
