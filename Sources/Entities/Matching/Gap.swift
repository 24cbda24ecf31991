internal import Text

/// What stands between two words that follow each other.
enum Gap: Sendable {
  /// A space, a hyphen, a bracket: the words may be one name.
  case plain
  /// `&`, which is also written `and`.
  case ampersand
  case comma
  /// The end of a sentence, of a clause or of a paragraph.
  case stop

  init(in text: String, after left: Token, before right: Token) {
    let start = left.span.end
    guard right.span.start > start, !Self.isBlank(text, start, right.span.start) else {
      self = .plain
      return
    }
    var lines = 0
    self = .plain
    for scalar in text.piece(TextSpan(start, right.span.start)).unicodeScalars {
      switch scalar {
      case "\n": lines += 1
      case ",": self = .comma
      case "&": self = .ampersand
      case ".", "!", "?", ";", ":", "|", "•", "…", "—": self = .stop
      default: continue
      }
      if lines > 1 || self == .stop {
        self = .stop
        return
      }
    }
  }

  /// Whether a single space stands there, as nearly always.
  private static func isBlank(_ text: String, _ start: Int, _ end: Int) -> Bool {
    end == start + 1
      && text.utf8[text.utf8.index(text.startIndex, offsetBy: start)] == UInt8(ascii: " ")
  }

  /// Whether words with this gap between them may be those of an alias that has `other` there.
  ///
  /// A full stop after a short word is taken for an abbreviation (`St. Gallen`, `Inc.`), a comma
  /// before a legal form for a company's (`Google, Inc`).
  func fits(_ other: Gap, after left: Token, before right: Token) -> Bool {
    switch self {
    case .plain: other != .ampersand
    case .ampersand: true
    case .comma: other == .comma || CapitalisedWords.legalForms.contains(right.word)
    case .stop: other == .stop || left.word.utf8.count <= 4
    }
  }
}
