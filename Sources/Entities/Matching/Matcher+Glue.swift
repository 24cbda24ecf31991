internal import Text

extension Matcher {
  /// Strong names of which one word is glued to a neighbour or misspelt.
  func repairedMentions(
    in part: ArticlePart, of text: TokenizedText, _ numbers: [UInt32], language: String
  ) -> [Mention] {
    var mentions: [Mention] = []
    let place = Place(part: part, text: text, language: language)
    for index in numbers.indices where numbers[index] == Vocabulary.unknown {
      let before = mentions.count
      for reading in GlueRepair.readings(of: text.tokens[index], in: text.text) {
        guard vocabulary.number(of: reading.name.word) != Vocabulary.unknown,
          !text.isMarked(text.tokens[index])
        else { continue }
        let names = names(around: index, numbers, reading)
        mentions += names.compactMap { pattern, tokens in
          mention(pattern, tokens, index, reading, place, .glued)
        }
      }
      if mentions.count == before { mentions += misspelt(at: index, in: text, numbers, place) }
    }
    return mentions
  }

  struct Place {
    let part: ArticlePart
    let text: TokenizedText
    let language: String
  }

  /// The patterns that hold the word at `index` when it is read so, and their tokens.
  func names(
    around index: Int, _ numbers: [UInt32], _ reading: GlueRepair.Reading
  ) -> [(pattern: Int, tokens: Range<Int>)] {
    var found: [(pattern: Int, tokens: Range<Int>)] = []
    var state = Automaton.root
    if !reading.isCutBefore {
      let start = numbers[..<index].lastIndex(of: Vocabulary.unknown).map { $0 + 1 } ?? 0
      let near = max(start, index - CatalogueRecord.longestAlias)
      for number in numbers[near..<index] { state = automaton.next(state, number) }
    }
    var end = index
    var number = vocabulary.number(of: reading.name.word)
    while true {
      state = automaton.next(state, number)
      guard automaton.depth(state) > end - index else { break }
      automaton.forEachPattern(endingIn: state) { pattern, words in
        if words > end - index { found.append((pattern, end + 1 - words..<end + 1)) }
      }
      end += 1
      guard !reading.isCutAfter, end < numbers.count else { break }
      number = numbers[end]
    }
    return found
  }

  func mention(
    _ pattern: Int, _ tokens: Range<Int>, _ glued: Int, _ reading: GlueRepair.Reading,
    _ place: Place, _ reason: MentionReason
  ) -> Mention? {
    var words = Array(place.text.tokens[tokens])
    words[glued - tokens.lowerBound] = reading.name
    let candidates = candidates(
      pattern, words[...], in: place.text.text, language: place.language
    ).filter { $0.strength == .strong }
    guard let first = words.first, let last = words.last, !candidates.isEmpty else { return nil }
    return Mention(
      part: place.part, tokens: tokens, span: TextSpan(first.span.start, last.span.end),
      candidates: candidates, isDistinctive: true, reason: reason)
  }
}
