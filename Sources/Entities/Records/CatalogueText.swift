/// The text of a user's catalogue, with the edits that commands made to it.
///
/// An edit is a paragraph at the end: a comment that says which command made it and when, then its
/// lines. So the file is its own history, people may write between, and undoing removes the last
/// such paragraph and nothing else.
package struct CatalogueText: Equatable, Sendable {
  package private(set) var text: String

  private static let sign = "# dossier entity "

  package init(_ text: String) {
    self.text = text
  }

  /// Appends edits that are made, and undone, together. Gives the lines it added.
  ///
  /// - Parameter day: as `2026-11-24`.
  package mutating func append(_ edits: [CatalogueEdit], on day: String) -> [String] {
    guard let verb = edits.last?.verb else { return [] }
    let added = ["\(Self.sign)\(verb), \(day)"] + edits.flatMap(\.lines)
    if !text.isEmpty { text += text.hasSuffix("\n") ? "\n" : "\n\n" }
    text += added.map { $0 + "\n" }.joined()
    return added
  }

  /// Removes the last edit that a command made. Gives its lines; none where there is no edit.
  package mutating func undo() -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.lastIndex(where: { $0.hasPrefix(Self.sign) }) else { return [] }
    let end =
      lines[(start + 1)...].firstIndex { line in
        line.allSatisfy(\.isWhitespace) || line.hasPrefix("#")
      } ?? lines.count
    let removed = Array(lines[start..<end])
    let hasBlank = start > 0 && lines[start - 1].isEmpty
    lines.removeSubrange((hasBlank ? start - 1 : start)..<end)
    text = lines.joined(separator: "\n")
    if text.allSatisfy(\.isWhitespace) { text = "" }
    return removed
  }
}
