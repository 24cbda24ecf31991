internal import Text

/// A place in the text of a query, moved forward character by character.
struct QueryScanner {
  private let scalars: [Unicode.Scalar]
  /// `starts[i]` is the byte offset of `scalars[i]`; one more entry holds the length of the text.
  private let starts: [Int]
  private(set) var at = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    starts.reserveCapacity(scalars.count + 1)
    for scalar in scalars { starts.append(starts[starts.count - 1] + UTF8.width(scalar)) }
    self.starts = starts
  }

  var isAtEnd: Bool { at == scalars.count }

  /// In bytes.
  var offset: Int { starts[at] }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    at + ahead < scalars.count ? scalars[at + ahead] : nil
  }

  mutating func advance(_ count: Int = 1) { at = min(at + count, scalars.count) }

  /// Steps over the character when it is the next one.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    at += 1
    return true
  }

  mutating func skipSpaces() {
    while let scalar = peek(), scalar.properties.isWhitespace || scalar == "\u{FEFF}" { at += 1 }
  }

  /// Takes characters for as long as they fit, and gives their text and place.
  mutating func take(while fits: (QueryScanner) -> Bool) -> QueryPiece {
    let start = at
    while !isAtEnd, fits(self) { at += 1 }
    return piece(from: start, to: at)
  }

  func piece(from start: Int, to end: Int) -> QueryPiece {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return QueryPiece(text: String(text), span: TextSpan(starts[start], starts[end]))
  }

  /// The next place of a character that fits, from here on; nil where there is none.
  func next(where fits: (Unicode.Scalar) -> Bool) -> Int? {
    scalars[at...].firstIndex(where: fits)
  }

  mutating func moveToEnd() { at = scalars.count }
}

/// Some characters of a query and where they stand.
struct QueryPiece {
  let text: String
  let span: TextSpan

  /// Without so many ASCII characters at its end.
  func dropLast(_ count: Int) -> QueryPiece {
    QueryPiece(text: String(text.dropLast(count)), span: TextSpan(span.start, span.end - count))
  }

  /// The last so many ASCII characters.
  func suffix(_ count: Int) -> QueryPiece {
    QueryPiece(text: String(text.suffix(count)), span: TextSpan(span.end - count, span.end))
  }
}

/// The characters that mean something to the parser.
enum QuerySyntax {
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || isCurlyQuote(scalar)
  }

  /// Quotes as word processors and French write them.
  static func isCurlyQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{00AB}", "\u{00BB}": true
    default: false
    }
  }

  /// Whether a word written without quotes ends before this character.
  static func endsRun(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || isQuote(scalar) || scalar.properties.isWhitespace
  }
}
