internal import Wire

/// A text with the spans that are not the article, laid out for a person.
///
/// Where colours are shown, a span is dim and struck through after its reason; else it stands as
/// `⟦reason: …⟧`.
struct MarkedText {
  private let text: String
  /// Sorted and apart, in bytes of the text.
  private let marks: [(span: Range<Int>, reason: String)]

  /// Of an article in the protocol's form, whose offsets are in UTF-8.
  init(_ article: JSONValue) {
    text = article["text"]?.text ?? ""
    let bytes = text.utf8.count
    var end = 0
    var marks: [(span: Range<Int>, reason: String)] = []
    for mark in article["marks"]?.elements ?? [] {
      guard let from = mark["start"]?.whole, let to = mark["end"]?.whole,
        let reason = mark["reason"]?.text, end <= from, from < to, to <= bytes
      else { continue }
      marks.append((from..<to, reason))
      end = to
    }
    self.marks = marks
  }

  /// A piece of the text, with the reason why it is not the article.
  struct Piece: Equatable {
    let text: String
    let reason: String?
  }

  /// The whole text in order.
  var pieces: [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    func append(_ end: Int, _ reason: String?) {
      guard start < end else { return }
      pieces.append(
        Piece(text: String(decoding: bytes[start..<end], as: UTF8.self), reason: reason))
      start = end
    }
    for mark in marks {
      append(mark.span.lowerBound, nil)
      append(mark.span.upperBound, mark.reason)
    }
    append(bytes.count, nil)
    return pieces
  }

  /// How many spans each reason has: `advertisement 2, byline 1`.
  var reasons: String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for mark in marks {
      if counts[mark.reason] == nil { order.append(mark.reason) }
      counts[mark.reason, default: 0] += 1
    }
    return order.map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", ")
  }

  /// Safe for a terminal.
  ///
  /// - Parameter width: lines are broken at so many columns; nil leaves them as they are.
  func lines(_ style: Style, width: Int?) -> [String] {
    let shown = pieces.map { Self.shown($0, isColoured: style.isOn) }.joined()
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      guard let width, !line.isEmpty else { return [String(line)] }
      return TextLayout.wrap(String(line), width: width)
    }
    return style.isOn ? Self.coloured(lines, style) : lines
  }

  private static func shown(_ piece: Piece, isColoured: Bool) -> String {
    let safe = TerminalText.safe(withoutSigns(piece.text), keepingLines: true)
    guard let reason = piece.reason else { return safe }
    let name = TerminalText.safe(reason)
    return isColoured ? "\(label)⟦\(name)⟧\(struck)\(safe)\(plain)" : "⟦\(name): \(safe)⟧"
  }

  /// Turns the signs into colours, line by line: a span goes on where the line is broken.
  private static func coloured(_ lines: [String], _ style: Style) -> [String] {
    var state = plain
    return lines.map { line in
      var coloured = ""
      var piece = ""
      func flush() {
        switch state {
        case label: coloured += style.mark(piece)
        case struck: coloured += style.strike(piece)
        default: coloured += piece
        }
        piece = ""
      }
      for character in line {
        if [label, struck, plain].contains(character) {
          flush()
          state = character
        } else {
          piece.append(character)
        }
      }
      flush()
      return coloured
    }
  }

  /// Private-use characters, until the text is laid out.
  private static let label: Character = "\u{E000}"
  private static let struck: Character = "\u{E001}"
  private static let plain: Character = "\u{E002}"

  private static func withoutSigns(_ text: String) -> String {
    text.contains { [label, struck, plain].contains($0) }
      ? String(text.filter { ![label, struck, plain].contains($0) }) : text
  }
}
