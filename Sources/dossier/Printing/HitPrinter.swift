internal import Wire

/// Prints the hits of an answer for a person.
struct HitPrinter {
  let style: Style
  let width: Int

  /// `rank` is the place in the whole list, from 1.
  func print(_ hit: JSONValue, rank: Int) {
    let indent = "     "
    let title = TerminalText.safe(hit["title"]?.text ?? "")
    var lines = [
      TextLayout.right("\(rank)", 3) + "  " + style.bold(title.isEmpty ? "(untitled)" : title)
    ]
    lines.append(indent + style.dim(about(hit)))
    for line in snippet(of: hit) { lines.append(indent + line) }
    let names = (hit["entities"]?.elements ?? []).prefix(8).compactMap { $0["name"]?.text }
    if !names.isEmpty {
      lines.append(indent + style.dim(TerminalText.safe(names.joined(separator: " · "))))
    }
    Output.text(lines.joined(separator: "\n") + "\n\n")
  }

  private func about(_ hit: JSONValue) -> String {
    var parts = ["source", "date", "lang"].compactMap { hit[$0]?.text }
    if let others = hit["also_in"]?.whole, others > 0 { parts.append("also in \(others) more") }
    parts.append(hit["id"]?.text ?? "")
    return TerminalText.safe(parts.joined(separator: " · "))
  }

  private func snippet(of hit: JSONValue) -> [String] {
    guard let snippet = hit["snippet"], let text = snippet["text"]?.text else { return [] }
    let marks = (snippet["marks"]?.elements ?? []).compactMap { mark -> Range<Int>? in
      guard let start = mark["start"]?.whole, let end = mark["end"]?.whole, start <= end else {
        return nil
      }
      return start..<end
    }
    return TextLayout.wrap(TerminalText.safe(marked(text, marks)), width: max(20, width - 5))
      .map(coloured)
  }

  /// Marks stand as two private-use characters until the text is safe and laid out.
  private func marked(_ text: String, _ marks: [Range<Int>]) -> String {
    var bytes: [UInt8] = []
    var place = 0
    let utf8 = Array(text.utf8)
    for mark in marks where mark.lowerBound >= place && mark.upperBound <= utf8.count {
      bytes += utf8[place..<mark.lowerBound] + Self.begin.utf8 + utf8[mark] + Self.end.utf8
      place = mark.upperBound
    }
    return String(decoding: bytes + utf8[place...], as: UTF8.self)
  }

  /// A mark that spans a line break is ended and begun again.
  private func coloured(_ line: String) -> String {
    var coloured = ""
    var piece = ""
    for character in line {
      switch String(character) {
      case Self.begin:
        coloured += piece
        piece = ""
      case Self.end:
        coloured += style.mark(piece)
        piece = ""
      default: piece.append(character)
      }
    }
    return coloured + piece
  }

  private static let begin = "\u{E000}"
  private static let end = "\u{E001}"
}
