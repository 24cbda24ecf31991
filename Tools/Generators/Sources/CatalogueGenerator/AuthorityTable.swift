import Foundation

/// A list of the shared data: lines of fields apart by tabs, the first of which names the columns.
struct AuthorityTable {
  let rows: [[String: String]]

  init(_ path: String) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let columns = (lines.first ?? "").split(separator: "\t", omittingEmptySubsequences: false)
    rows = lines.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Dictionary(
        zip(columns.map(String.init), fields.map(String.init)), uniquingKeysWith: { $1 })
    }
  }
}

extension [String: String] {
  /// The field of a column; empty where there is none.
  func field(_ column: String) -> String { self[column] ?? "" }
}
