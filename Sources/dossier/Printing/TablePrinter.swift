/// Prints rows for scripts: tab-separated, or comma-separated as RFC 4180 has it, after one line of
/// column names.
struct TablePrinter {
  private let isCommaSeparated: Bool

  init(_ format: OutputFormat, columns: [String]) {
    isCommaSeparated = format == .csv
    row(columns)
  }

  func row(_ cells: [String]) {
    let line =
      isCommaSeparated
      ? cells.map(Self.quoted).joined(separator: ",")
      : cells.map { TerminalText.safe($0) }.joined(separator: "\t")
    Output.line(line.utf8)
  }

  private static func quoted(_ cell: String) -> String {
    let cell = TerminalText.safe(cell)
    guard cell.contains(where: { $0 == "," || $0 == "\"" }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
