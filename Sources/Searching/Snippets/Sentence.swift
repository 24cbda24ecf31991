internal import Text

/// A sentence of an article's text, or a piece of one that is not the article.
struct Sentence: Hashable, Sendable {
  /// Its words, by place.
  let tokens: Range<Int>
  /// In bytes, from its first word or the quote before that to its last full stop or quote.
  let span: TextSpan
  /// Whether it is not the article.
  let isMarked: Bool

  /// All sentences of a text, in order. Every word is of one.
  static func all(of text: TokenizedText) -> [Sentence] {
    let reader = SentenceReader(text)
    var sentences: [Sentence] = []
    var start = 0
    for place in text.tokens.indices where reader.isBorder(after: place) {
      let tokens = start..<place + 1
      let span = TextSpan(reader.start(of: start), reader.end(of: place))
      sentences.append(
        Sentence(tokens: tokens, span: span, isMarked: text.isMarked(text.tokens[start])))
      start = place + 1
    }
    return sentences
  }
}

/// Looks at what stands between words.
struct SentenceReader {
  private let text: TokenizedText
  private let bytes: [UInt8]

  init(_ text: TokenizedText) {
    self.text = text
    bytes = Array(text.text.utf8)
  }

  /// Whether a sentence ends with a word: the text does, or what is marked begins or ends, or a
  /// paragraph ends, or a full stop stands before a space and a word that can begin a sentence.
  func isBorder(after place: Int) -> Bool {
    guard place + 1 < text.tokens.count else { return true }
    let (token, next) = (text.tokens[place], text.tokens[place + 1])
    if text.isMarked(token) != text.isMarked(next) { return true }
    let gap = bytes[token.span.end..<next.span.start]
    if gap.count(where: { $0 == UInt8(ascii: "\n") }) > 1 { return true }
    let isInitials = bytes[token.span.end - 1] == UInt8(ascii: ".")
    guard let stop = Self.stop(in: gap), gap[stop...].contains(where: Self.isSpace) else {
      return false
    }
    // A quote after the full stop ends a sentence for sure.
    let isBare = bytes[stop] == UInt8(ascii: ".") && Self.isSpace(bytes[stop + 1])
    if isBare, isInitials || isAbbreviation(token, before: next) { return false }
    return next.shape != .lower || gap.contains(UInt8(ascii: "\n"))
  }

  /// The place of the first `.`, `!`, `?`, `…` or `。`.
  private static func stop(in gap: ArraySlice<UInt8>) -> Int? {
    gap.indices.first { place in
      switch gap[place] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
      case 0xE2: gap[place...].starts(with: [0xE2, 0x80, 0xA6])
      case 0xE3: gap[place...].starts(with: [0xE3, 0x80, 0x82])
      default: false
      }
    }
  }

  private func isAbbreviation(_ token: Token, before next: Token) -> Bool {
    token.shape != .lower && token.word.utf8.count == 1
      || Self.abbreviations.contains(token.word)
      || next.shape == .digits && Self.numbered.contains(token.word)
      || token.shape == .digits && Self.numberedThings.contains(next.word)
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "inc", "ltd", "corp", "co", "sen", "rep",
    "gov", "gen", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "bzw", "al", "mme",
  ]

  /// Abbreviations only before a number.
  private static let numbered: Set<String> = ["no", "nr", "art", "abs", "fig", "sec", "p", "pp"]

  /// What German writes after the full stop of an ordinal number.
  private static let numberedThings: Set<String> = [
    "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember", "jahrhundert", "jahrhunderts",
  ]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Where a piece of the text starts of which this is the first word: a quote, a bracket or a
  /// currency before the word is its own.
  func start(of place: Int) -> Int {
    let least = place == 0 ? 0 : text.tokens[place - 1].span.end
    var start = text.tokens[place].span.start
    while start > least, !Self.isSpace(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Where a piece ends of which this is the last word: all up to the next space is its own.
  func end(of place: Int) -> Int {
    let most =
      place + 1 < text.tokens.count ? text.tokens[place + 1].span.start : bytes.count
    var end = text.tokens[place].span.end
    while end < most, !Self.isSpace(bytes[end]) { end += 1 }
    return end
  }
}
