internal import Text

/// Abbreviations to which an article itself gives a meaning that the catalogue does not know.
///
/// After `Country Music Association (CMA)` no `CMA` is an authority. The letters must be those that
/// the words before the bracket begin with. Names that only differ in their endings from one of the
/// catalogue are that one: `Data Protection Commissioner (DPC)`.
struct OtherMeanings {
  private let article: ArticleText
  private let catalogue: Catalogue
  /// Where the longest name of the catalogue begins that ends right before a word.
  private var starts: [Place: Int] = [:]
  /// The words of each definition, by the folded abbreviation; none where they are a name of the
  /// catalogue that means another here.
  private var definitions: [String: [String]] = [:]

  private struct Place: Hashable {
    let part: ArticlePart
    let token: Int
  }

  /// The mentions but those of abbreviations that mean something else here.
  ///
  /// - Parameters:
  ///   - mentions: those that are left, overlapping ones too.
  ///   - found: all.
  static func removed(
    from mentions: [Mention], of found: [Mention], in article: ArticleText, _ catalogue: Catalogue
  ) -> [Mention] {
    let others = OtherMeanings(mentions, found, in: article, catalogue)
    guard !others.definitions.isEmpty else { return mentions }
    return mentions.filter { !others.isOther($0) }
  }

  private init(
    _ mentions: [Mention], _ found: [Mention], in article: ArticleText, _ catalogue: Catalogue
  ) {
    self.article = article
    self.catalogue = catalogue
    starts = Self.starts(of: mentions)
    let all = Self.starts(of: found)
    for part in [ArticlePart.title, .body] {
      let text = article[part]
      for index in text.tokens.indices.dropFirst() where text.isInBrackets(index) {
        let place = Place(part: part, token: index)
        guard let words = words(of: text.tokens[index].word, before: index, in: text) else {
          continue
        }
        let start = index - words.count
        if let known = starts[place], known <= start { continue }
        let isDropped = all[place].map { $0 <= start } ?? false
        definitions[text.tokens[index].word] = isDropped ? [] : words
      }
    }
  }

  private static func starts(of mentions: [Mention]) -> [Place: Int] {
    var starts: [Place: Int] = [:]
    for mention in mentions {
      let place = Place(part: mention.part, token: mention.tokens.upperBound)
      starts[place] = min(mention.tokens.lowerBound, starts[place] ?? Int.max)
    }
    return starts
  }

  /// The words whose first letters an abbreviation has; small words may be left out of it.
  private func words(of short: String, before index: Int, in text: TokenizedText) -> [String]? {
    var letters = Array(short.utf8)
    guard letters.count > 1 else { return nil }
    var words: [String] = []
    var at = index - 1
    while let letter = letters.last {
      guard at >= 0, at == index - 1 || text.isOneClause(at, at + 1) else { return nil }
      let word = text.tokens[at].word
      if word.utf8.first == letter {
        letters.removeLast()
        words.append(word)
      } else if !CapitalisedWords.small.contains(word) {
        return nil
      }
      at -= 1
    }
    return words.reversed()
  }

  private func isOther(_ mention: Mention) -> Bool {
    let tokens = article[mention.part].tokens
    let token = tokens[mention.tokens.lowerBound]
    guard mention.tokens.count == 1, token.shape == .upper || token.shape == .mixed,
      let words = definitions[token.word]
    else { return false }
    return !mention.candidates.contains { isName(words, of: $0.entity) }
  }

  /// Whether the words are those of a name of the entity but for their endings.
  private func isName(_ words: [String], of entity: Int) -> Bool {
    catalogue.entities[entity].aliases.contains { alias in
      let own = Tokenizer.tokens(in: alias.text).map(\.word).filter {
        !CapitalisedWords.small.contains($0)
      }
      return own.count == words.count
        && zip(own, words).allSatisfy { $0.utf8.prefix(5).elementsEqual($1.utf8.prefix(5)) }
    }
  }
}

extension TokenizedText {
  /// Whether a token is an abbreviation alone in brackets: `(CMA)`.
  fileprivate func isInBrackets(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .upper || token.shape == .mixed, token.span.start > 1,
      token.span.end < text.utf8.count
    else { return false }
    return text.piece(TextSpan(token.span.start - 1, token.span.start)) == "("
      && text.piece(TextSpan(token.span.end, token.span.end + 1)) == ")"
  }

  /// Whether nothing but blanks, hyphens and apostrophes stand between two tokens.
  fileprivate func isOneClause(_ left: Int, _ right: Int) -> Bool {
    gap(before: right).unicodeScalars.allSatisfy { " -’'\u{A0}&".unicodeScalars.contains($0) }
  }
}
