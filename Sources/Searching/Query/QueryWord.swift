internal import Text

/// One word as the tokenizer cuts it.
package struct QueryWord: Sendable, Hashable {
  /// As it is shown.
  package let text: String
  /// In lower case with its accents: what a stemmer takes.
  package let lower: String
  /// Folded: the term.
  package let word: String

  package static func == (left: QueryWord, right: QueryWord) -> Bool { left.lower == right.lower }
  package func hash(into hasher: inout Hasher) { hasher.combine(lower) }
}

extension QueryWord {
  /// The words of a text as they are in the index. One that would be read otherwise where it stands
  /// alone, such as AND, is shown in lower case.
  static func words(in text: String) -> [QueryWord] {
    let text = Fold.composed(text)
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: text).map { token in
      let written = String(decoding: bytes[token.span.start..<token.span.end], as: UTF8.self)
      let again = Tokenizer.tokens(in: written)
      let isStable =
        again.count == 1 && again[0].lower == token.lower && QueryOperator(written) == nil
      return QueryWord(
        text: isStable ? written : token.lower, lower: token.lower, word: token.word)
    }
  }

  /// The word as a token, for a stemmer.
  var token: Token {
    Token(span: TextSpan(0, 0), lower: lower, word: word, shape: .lower)
  }
}
