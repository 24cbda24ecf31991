internal import Indexing

/// Tells what was repaired and left out within files, and which articles lack a date or a text.
struct RemarkPrinter {
  let isVerbose: Bool

  /// So many different remarks are printed, unless all are asked for.
  private static let mostLines = 20

  func print(_ found: Findings) {
    for line in lines(for: found) { Message.say(line) }
  }

  func lines(for found: Findings) -> [String] {
    let remarks = found.remarks.sorted { $0.key < $1.key }
    if isVerbose {
      return remarks.flatMap { Self.list($0.value, $0.key.message) } + lists(of: found)
    }
    // The counts have a row for repaired front matter.
    let lines = remarks.filter { $0.key.kind != .frontMatter }.map { remark, tally in
      let place = tally.count == 1 ? tally.places.first.map { "\(ShownPath.text($0)): " } : nil
      let count = place ?? "\(TextLayout.grouped(tally.count)) × "
      return TerminalText.safe(remark.kind == .note ? remark.message : count + remark.message)
    }
    let left = lines.count - Self.mostLines
    guard left > 1 else { return lines }
    return lines.prefix(Self.mostLines) + ["and \(TextLayout.grouped(left)) more; -v lists all"]
  }

  private func lists(of found: Findings) -> [String] {
    let thin = found.thin.sorted { $0.key < $1.key }
      .flatMap { Self.list($0.value, "thin, \($0.key)") }
    return thin + Self.list(found.undated, "no date was found")
  }

  private static func list(_ tally: Tally, _ message: String) -> [String] {
    tally.places.map { TerminalText.safe("\(ShownPath.text($0)): \(message)") }
  }
}
