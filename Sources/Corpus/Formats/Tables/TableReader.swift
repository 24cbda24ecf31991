internal import Markup

/// Reads tables of articles, CSV and TSV: the first row names the columns, each other row is an
/// article. Never more of the file in memory than a row.
enum TableReader {
  /// How many columns, and how much of a name, a message shows.
  private static let shown = (columns: 20, characters: 40)

  static func read(
    _ bytes: consuming FileBytes, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    guard var head = try bytes.next() else { throw .empty }
    var rest: FileBytes? = consume bytes
    var offset: Int? = 0
    if let text = try utf16(head, &rest, facts) {
      head = text
      rest = nil
      offset = nil
    }
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    head.removeFirst(mark)
    let dialect = TableDialect(head: head, facts.rules)
    head.removeFirst(dialect.preamble)
    var rows = TableRows(
      head: head, rest: rest.take(), offset: offset.map { $0 + mark + dialect.preamble },
      delimiter: dialect.delimiter, limit: facts.limits.record)
    let columns = try columns(&rows, facts.rules)
    var text = CellText()
    while let row = try rows.row() {
      if let entry = entry(row, &rows, columns, &text, facts.rules) { try take(entry) }
    }
    for note in text.notes { try take(.note(note)) }
  }

  /// The name of a column, as its cell has it.
  static func name(_ cell: [UInt8]) -> String {
    PlainProse.trimmed(String(decoding: cell, as: UTF8.self))
  }

  /// Excel's "Unicode text" is UTF-16, which has no bytes for delimiters: it is read whole.
  private static func utf16(
    _ head: [UInt8], _ rest: inout FileBytes?, _ facts: FileFacts
  ) throws(ReadFailure) -> [UInt8]? {
    guard
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        || head.prefix(64).contains(0)
    else { return nil }
    let all = head + (try rest?.rest(limit: facts.limits.file, facts.turn) ?? [])
    do throws(MarkupFailure) {
      return Array(try Charset.decode(all, declared: nil).text.utf8)
    } catch {
      throw ReadFailure(error, in: "its text")
    }
  }

  /// The names in the first row that is not blank, one of which has to be a title or a text.
  private static func columns(
    _ rows: inout TableRows, _ rules: FieldRules
  ) throws(ReadFailure) -> [String] {
    while let row = try rows.row() {
      guard case .cells(let cells, _) = row, cells.contains(where: { !name($0).isEmpty }) else {
        continue
      }
      let names = cells.map(name)
      let fields = names.compactMap { rules.field(named: $0) }
      guard fields.contains(where: { [.title, .text, .fallbackText].contains($0) }) else {
        throw .noArticle(what: unknown(names))
      }
      return names
    }
    throw .empty
  }

  private static func unknown(_ names: [String]) -> String {
    let named = names.prefix(shown.columns).map { "\"\($0.prefix(shown.characters))\"" }
    let more = names.count > shown.columns ? ", …" : ""
    return "none of its columns is known as a title or a text: "
      + named.joined(separator: ", ") + more
      + "; say which are, as in --map title=NAME --map text=NAME"
  }

  /// Nil for a blank row.
  private static func entry(
    _ row: TableRows.Row, _ rows: inout TableRows, _ columns: [String], _ text: inout CellText,
    _ rules: FieldRules
  ) -> ReadEntry? {
    let place =
      rows.number == rows.line ? "row \(rows.number)" : "row \(rows.number) in line \(rows.line)"
    switch row {
    case .cells(let cells, let count):
      guard cells.contains(where: { $0.contains { $0 > 0x20 } }) else { return nil }
      let more = cells.dropFirst(columns.count)
      guard count >= columns.count, cells.count == count, more.allSatisfy(\.isEmpty) else {
        let what = "it has \(count) cells, the first row \(columns.count)"
        return .note(ReadNote(kind: .skipped, place: place, what))
      }
      let members = zip(columns, cells).compactMap { name, cell -> JSONValue.Member? in
        name.isEmpty ? nil : .init(key: name, value: .string(text.decode(cell)))
      }
      return JSONReader.entry(members, [], place: place, from: rows.source, rules)
    case .unclosed:
      let what = "a quotation mark is never closed; its line was passed over"
      return .note(ReadNote(kind: .skipped, place: place, what))
    case .tooLong:
      return .note(ReadNote(kind: .skipped, place: place, "the row is too long"))
    }
  }
}

/// Makes text of cells, whose charset nothing declares.
private struct CellText {
  private var isGuessed = false

  /// UTF-8 where it is valid, else what `Charset` makes of it.
  mutating func decode(_ cell: [UInt8]) -> String {
    if let text = String(validating: cell, as: UTF8.self) { return text }
    isGuessed = true
    return (try? Charset.decode(cell, declared: nil))?.text ?? String(decoding: cell, as: UTF8.self)
  }

  var notes: [ReadNote] {
    isGuessed
      ? [ReadNote(kind: .repaired, "not UTF-8 throughout; the rest read as windows-1252")] : []
  }
}
