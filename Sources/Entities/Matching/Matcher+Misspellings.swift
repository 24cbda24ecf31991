internal import Identifiers
internal import Text

extension Matcher {
  /// Long names of which one word is misspelt, where nothing else is found in it.
  ///
  /// The word has a capital, is in no name, and stands nowhere in the text without a capital. A name of
  /// a single word must have eight letters (seven where two are swapped, ten where one is another),
  /// stand inside a sentence of the body, for `Starting` may begin one, and have no other capitalised
  /// word beside it, for `Lars Ericson` is somebody. Two names that fit are none.
  func misspelt(
    at index: Int, in text: TokenizedText, _ numbers: [UInt32], _ place: Place
  ) -> [Mention] {
    let token = text.tokens[index]
    guard token.shape.hasCapital, token.word.utf8.count > 3, !text.isMarked(token) else {
      return []
    }
    var mentions: [Mention] = []
    for (number, isSwap) in misspellings.corrections(of: token.word) {
      let word = Token(
        span: token.span, lower: token.lower, word: vocabulary[number], shape: token.shape)
      let reading = GlueRepair.Reading(name: word, isCutBefore: false, isCutAfter: false)
      mentions += names(around: index, numbers, reading).compactMap { pattern, tokens in
        // Another letter makes another word more often than a missing one: `Sporting`, `Storting`.
        let isOther = word.word.utf8.count == token.word.utf8.count
        let least = isSwap ? 7 : isOther ? 10 : 8
        guard longNames[pattern],
          tokens.count > 1
            || (place.part == .body && isLong(word.word, least, index, text)
              && min(token.word.utf8.count, word.word.utf8.count) > 6)
        else { return nil }
        return mention(pattern, tokens, index, reading, place, .misspelt)
      }
    }
    guard !mentions.isEmpty, !isWord(token.word, in: text) else { return [] }
    let longest = mentions.map(\.tokens.count).max() ?? 0
    let best = mentions.filter { $0.tokens.count == longest }
    return best.count == 1 ? best : []
  }

  private func isLong(_ word: String, _ least: Int, _ index: Int, _ text: TokenizedText) -> Bool {
    word.unicodeScalars.count >= least && !text.beginsSentence(index)
      && !text.gap(before: index).contains("/")
      && !(text.isTouching(index - 1, index) && isName(index - 1, text))
      && !(text.isTouching(index, index + 1) && isName(index + 1, text))
  }

  private func isWord(_ word: String, in text: TokenizedText) -> Bool {
    text.tokens.contains { $0.word == word && $0.shape == .lower }
  }
}
