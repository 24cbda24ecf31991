internal import Text

/// Abbreviations that an article defines by putting them beside a name.
///
/// `Long Name (ABBR)`, also with an article, a quotation or another name before it in the brackets:
/// `(the “DSA”)`, `(„Gesetz über digitale Dienste“, DSA)`, `(ci-après « CNIL »)`; and
/// `ABBR (Long Name)`. The letters of an abbreviation must stand in the name in order.
enum Definitions {
  /// The folded abbreviations that a mention defines.
  static func abbreviations(of mention: Mention, in text: TokenizedText) -> [String] {
    let name = text.tokens[mention.tokens].map(\.word).joined()
    let places =
      inBrackets(behind: mention, in: text) + [before(mention, in: text)].compactMap { $0 }
    return places.map { text.tokens[$0].word }.filter { abbreviates($0, name) }
  }

  /// A longer bracket defines nothing, in words.
  private static let longest = 12

  private static func inBrackets(behind mention: Mention, in text: TokenizedText) -> [Int] {
    let start = mention.tokens.upperBound
    guard start < text.tokens.count else { return [] }
    let gap = text.text.piece(TextSpan(mention.span.end, text.tokens[start].span.start))
    // A comma where the name itself is in brackets.
    guard opens(gap) || gap == ", " || gap == "“, " else { return [] }
    var places: [Int] = []
    var isBorder = true
    for index in start..<min(start + longest, text.tokens.count) {
      let token = text.tokens[index]
      let gap = behind(index, in: text)
      if isBorder, isAbbreviation(token), ends(gap) { places.append(index) }
      if gap.contains(")") { return places }
      isBorder = ends(gap) || (isBorder && leads.contains(token.word))
    }
    return []
  }

  /// The word before the bracket in which a name stands alone.
  private static func before(_ mention: Mention, in text: TokenizedText) -> Int? {
    var start = mention.tokens.lowerBound
    if start > 0, leads.contains(text.tokens[start - 1].word) { start -= 1 }
    let index = start - 1
    guard index >= 0, isAbbreviation(text.tokens[index]),
      opens(text.text.piece(TextSpan(text.tokens[index].span.end, text.tokens[start].span.start))),
      behind(mention.tokens.upperBound - 1, in: text).drop(while: isQuotation).first == ")"
    else { return nil }
    return index
  }

  private static func isAbbreviation(_ token: Token) -> Bool {
    (token.shape == .upper || token.shape == .mixed) && token.word.utf8.count > 1
  }

  /// A blank, an opening bracket and at most a quotation mark.
  private static func opens(_ gap: Substring) -> Bool {
    guard let first = gap.first, first.isWhitespace, gap.dropFirst().first == "(" else {
      return false
    }
    return gap.dropFirst(2).allSatisfy(isQuotation)
  }

  /// Whether what stands behind a word ends it as a name: a bracket, a comma, a quotation mark.
  private static func ends(_ gap: Substring) -> Bool {
    gap.contains { $0 == ")" || $0 == "," || $0 == ";" || $0 == ":" || "“”\"„«»‘’".contains($0) }
  }

  private static func isQuotation(_ character: Character) -> Bool {
    character.isWhitespace || "“”\"„«»‘’'".contains(character)
  }

  /// What stands between a word and the next, at the end up to the end of the text.
  private static func behind(_ index: Int, in text: TokenizedText) -> Substring {
    if index + 1 < text.tokens.count { return text.gap(before: index + 1) }
    return text.text.piece(TextSpan(text.tokens[index].span.end, text.text.utf8.count))
  }

  /// What stands before an abbreviation in brackets.
  private static let leads: Set<String> = [
    "abbreviated", "also", "as", "called", "hereafter", "hereinafter", "known", "or", "the",
    "abrege", "apres", "ci", "dit", "dite", "l", "la", "le", "ou", "abgekurzt", "das", "der", "die",
    "folgenden", "im", "kurz", "oder", "sog", "sogenannte",
  ]

  private static func abbreviates(_ short: String, _ long: String) -> Bool {
    guard short.first == long.first, short.utf8.count < long.utf8.count else { return false }
    var rest = long[...]
    return short.allSatisfy { letter in
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: index)...]
      return true
    }
  }
}
