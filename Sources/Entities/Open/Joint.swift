internal import Text

/// What stands between two words that follow each other, for reading names that nobody listed.
enum Joint: UInt8, Sendable {
  case space, hyphen, comma, ampersand, slash
  /// `l'Oréal`
  case apostrophe
  /// `Meta's chief`
  case possessive
  /// The full stop of an initial or a short form and a space: `F. Kennedy`, `Mr. Smith`.
  case initial
  /// ` (`, `) `
  case opening, closing
  /// A quotation mark, whatever else.
  case quotation
  /// The end of a sentence or of a clause.
  case stop
  /// The end of a line.
  case line

  /// - Parameter left: the word before, which may be one that is written with a full stop.
  init(_ bytes: ArraySlice<UInt8>, after left: Token) {
    switch bytes.count {
    case 0: self = .apostrophe
    case 1: self = Self.single(bytes[bytes.startIndex])
    default: self = Self.several(bytes, after: left)
    }
  }

  private static func single(_ byte: UInt8) -> Joint {
    switch byte {
    case UInt8(ascii: " "): .space
    case UInt8(ascii: "\n"): .line
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "("): .opening
    default: .stop
    }
  }

  private static func several(_ bytes: ArraySlice<UInt8>, after left: Token) -> Joint {
    if bytes.contains(UInt8(ascii: "\n")) { return .line }
    let text = String(decoding: bytes, as: UTF8.self)
    switch text {
    case "\u{A0}", "\u{202F}", "  ": return .space
    case "\u{2010}", "\u{2011}": return .hyphen
    case "’", "‘", "ʼ": return .apostrophe
    case "'s ", "’s ": return .possessive
    case ", ": return .comma
    case " & ": return .ampersand
    case " (": return .opening
    case ") ": return .closing
    case ". ": return isShortForm(left) ? .initial : .stop
    default: return text.contains(where: quotations.contains) ? .quotation : .stop
    }
  }

  private static func isShortForm(_ word: Token) -> Bool {
    guard word.shape == .capitalised || word.word == "v" else { return false }
    return word.span.count == 1 || shortForms.contains(word.word)
  }

  private static let quotations: Set<Character> = ["\"", "“", "”", "„", "«", "»", "‘"]
  private static let shortForms: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "lt", "col", "gen", "hon", "rev", "st",
    "jr",
    "sr", "mme", "me", "co",
  ]

  /// Whether words on both sides may be of one name.
  var isInside: Bool {
    switch self {
    case .space, .hyphen, .initial, .ampersand, .apostrophe: true
    case .comma, .slash, .possessive, .opening, .closing, .quotation, .stop, .line: false
    }
  }

  /// Whether a sentence, a line or a quotation begins behind it, whose first word has a capital
  /// whatever it is.
  var isBreak: Bool { self == .stop || self == .line || self == .quotation }
}
