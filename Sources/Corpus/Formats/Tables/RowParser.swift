/// Takes one row of a table apart, piece by piece.
struct RowParser {
  private static let quote = UInt8(ascii: "\"")

  private enum State { case begin, plain, quoted, closed, done }

  private let delimiter: UInt8
  private var state = State.begin
  private var cells: [[UInt8]] = []
  private var cell: [UInt8] = []
  private var count = 0
  /// Line ends inside of quotation marks, of CR and LF one.
  private(set) var lineEnds = 0

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Whether the line end behind the row was taken.
  var isDone: Bool { state == .done }
  /// Whether a quotation mark is open.
  var isQuoted: Bool { state == .quoted }

  /// The row; its last cell ends with what was taken last.
  var row: TableRows.Row {
    var parser = self
    if !isDone { parser.endCell() }
    return .cells(parser.cells, count: parser.count)
  }

  /// Takes bytes up to the row's end, at most to that of `bytes`; tells where it came to.
  mutating func take(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, state != .done {
      let run = index
      while index < bytes.count, !isMark(bytes[index]) { index += 1 }
      if run < index {
        if state == .begin || state == .closed { state = .plain }
        cell += bytes[run..<index]
      }
      guard index < bytes.count else { break }
      take(mark: bytes[index], isAfterReturn: index > 0 && bytes[index - 1] == 13)
      index += 1
    }
    return index
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == Self.quote || byte == 10 || byte == 13 || byte == delimiter
  }

  private mutating func take(mark byte: UInt8, isAfterReturn: Bool) {
    switch (state, byte) {
    case (.quoted, Self.quote): state = .closed
    case (.quoted, _):
      if byte == 13 || byte == 10 && !isAfterReturn { lineEnds += 1 }
      cell.append(byte)
    case (.closed, Self.quote):
      cell.append(byte)
      state = .quoted
    case (.begin, Self.quote): state = .quoted
    case (_, delimiter):
      endCell()
      state = .begin
    case (_, 10), (_, 13):
      endCell()
      state = .done
    default: cell.append(byte)
    }
  }

  private mutating func endCell() {
    count += 1
    if count <= TableRows.mostCells { cells.append(cell) }
    cell.removeAll()
  }
}
