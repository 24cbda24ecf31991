internal import Text

/// Forms of names that differ from those in the catalogue by more than case, accents and what
/// stands between words.
extension Matcher {
  /// The number of the word whose German genitive a word is that is in no name itself: of `Metas`
  /// that of `Meta`. Genitives take no apostrophe there, and no other word of German names ends in
  /// `s` for its case alone.
  func genitive(_ token: Token) -> UInt32 {
    guard token.shape.hasCapital, token.shape != .upper, token.word.utf8.last == UInt8(ascii: "s"),
      token.word.utf8.count > 3
    else { return Vocabulary.unknown }
    return vocabulary.number(of: String(token.word.dropLast()))
  }

  /// Abbreviations with blanks between their letters: `U. S.`
  func spacedInitials(
    in part: ArticlePart, of text: TokenizedText, language: String
  ) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < text.tokens.count {
      let end = endOfInitials(from: index, in: text)
      if end - index > 1, let mention = initials(index..<end, in: part, of: text, language) {
        mentions.append(mention)
      }
      index = max(end, index + 1)
    }
    return mentions
  }

  /// The place behind the last of the single capitals with a stop that follow each other.
  private func endOfInitials(from start: Int, in text: TokenizedText) -> Int {
    var end = start
    while end < text.tokens.count, text.tokens[end].span.count == 1,
      text.tokens[end].shape.hasCapital, !text.isMarked(text.tokens[end]),
      end == start || text.gap(before: end) == ". "
    {
      end += 1
    }
    return end
  }

  /// `J. D. Vance` has initials of a person: what a name follows is no abbreviation, but behind `the`.
  private func initials(
    _ tokens: Range<Int>, in part: ArticlePart, of text: TokenizedText, _ language: String
  ) -> Mention? {
    let (first, last) = (text.tokens[tokens.lowerBound], text.tokens[tokens.upperBound - 1])
    let end = last.span.end + 1
    let letters = text.tokens[tokens].map(\.word).joined()
    let state = automaton.next(Automaton.root, vocabulary.number(of: letters))
    guard end <= text.text.utf8.count, text.text.piece(TextSpan(last.span.end, end)) == ".",
      !isName(tokens.lowerBound - 1, text),
      text.isWord("the", tokens.lowerBound - 1) || !isName(tokens.upperBound, text),
      automaton.depth(state) == 1
    else { return nil }
    let span = TextSpan(first.span.start, end)
    let word = Token(span: span, lower: letters, word: letters, shape: .upper)
    var candidates: [Mention.Candidate] = []
    automaton.forEachPattern(endingIn: state) { pattern, _ in
      candidates = self.candidates(pattern, [word], in: text.text, language: language)
    }
    guard !candidates.isEmpty else { return nil }
    return Mention(
      part: part, tokens: tokens, span: span, candidates: candidates, isDistinctive: true,
      reason: .strongName)
  }

  /// Whether a word may be the beginning or the end of a name.
  func isName(_ index: Int, _ text: TokenizedText) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let token = text.tokens[index]
    return token.shape == .capitalised && !CapitalisedWords.beforeNames.contains(token.word)
  }
}
