internal import Identifiers
internal import Text

/// Names that are words of the language or given names, told by how the article uses them.
extension LongerNames {
  /// Whether a single word is used as a word: `Apple pie` where the article has `an apple` too,
  /// `Teams of engineers`, `the Oracle of Omaha`, `Malcolm X`, `Paris Hilton`.
  func isWord(_ mention: Mention) -> Bool {
    guard mention.tokens.count == 1, mention.part == .body,
      article.body.tokens[mention.tokens.lowerBound].shape == .capitalised
    else { return false }
    return isLetterOfName(mention) || isGivenName(mention) || isDescription(mention)
      || isOnlyCapitalisedByPlace(mention)
  }

  private func isLetterOfName(_ mention: Mention) -> Bool {
    let index = mention.tokens.lowerBound
    guard mention.span.count == 1, touches(index - 1, index, .body) else { return false }
    let before = article.body.tokens[index - 1]
    return before.shape.hasCapital && !CapitalisedWords.beforeNames.contains(before.word)
  }

  /// `Paris Hilton`, `Claude Malhuret`; but `Paris Agreement` is a name of its own, or none.
  private func isGivenName(_ mention: Mention) -> Bool {
    let index = mention.tokens.lowerBound
    let words = article.body.tokens
    guard CapitalisedWords.givenNames.contains(words[index].word) else { return false }
    if index > 0, article.body.gap(before: index) == "-", words[index - 1].shape.hasCapital {
      return true
    }
    let after = index + 1
    return touches(index, after, .body) && words[after].shape == .capitalised
      && isUnknownName(after, .body) && !isBody(after, .body)
      && !CapitalisedWords.offices.contains(words[after].word) && article.language != "de"
  }

  /// `the Oracle of Omaha`: companies and products take no article before and no `of` behind.
  private func isDescription(_ mention: Mention) -> Bool {
    let index = mention.tokens.lowerBound
    let kinds = Set(mention.candidates.map { catalogue.entities[$0.entity].kind })
    return kinds.isSubset(of: [.org, .product]) && (kinds == [.product] || !isBody(index, .body))
      && article.body.isWord("the", index - 1) && article.body.isWord("of", index + 1)
  }

  /// A word that begins a sentence has its capital from there: it is a name only if it has one
  /// elsewhere too, where the article also uses it as a word; and no product if its name is weak.
  private func isOnlyCapitalisedByPlace(_ mention: Mention) -> Bool {
    let index = mention.tokens.lowerBound
    let words = article.body.tokens
    let kinds = Set(mention.candidates.map { catalogue.entities[$0.entity].kind })
    guard kinds.isSubset(of: [.org, .product]), article.body.beginsSentence(index),
      touches(index, index + 1, .body), words[index + 1].shape == .lower
    else { return false }
    let isWeakProduct = mention.candidates.allSatisfy {
      $0.strength != .strong && catalogue.entities[$0.entity].kind == .product
    }
    let uses = uses(of: words[index].word)
    return !uses.isName && (isWeakProduct || uses.isWord)
  }

  /// Whether the body has a word with a capital inside a sentence, and without one.
  private func uses(of word: String) -> (isName: Bool, isWord: Bool) {
    var uses = (isName: false, isWord: false)
    for (index, token) in article.body.tokens.enumerated() where token.word == word {
      if token.shape == .lower { uses.isWord = true }
      if token.shape.hasCapital, !article.body.beginsSentence(index) { uses.isName = true }
    }
    return uses
  }
}

extension LongerNames {
  /// The mentions but those of places that are surnames here: where the article has `Tom Houston`, and
  /// nowhere says that something happens in Houston, `Houston said` is not the city.
  ///
  /// - Parameter found: all mentions as they were found.
  func withoutSurnames(_ mentions: [Mention], of found: [Mention]) -> [Mention] {
    let places = found.filter { isPlaceName($0) }
    let surnames = Set(places.filter(isSurname).map(word))
    guard !surnames.isEmpty else { return mentions }
    let real = Set(places.filter(isLocated).map(word))
    return mentions.filter { mention in
      !isPlaceName(mention) || !surnames.contains(word(mention)) || real.contains(word(mention))
    }
  }

  private func isPlaceName(_ mention: Mention) -> Bool {
    mention.part == .body && mention.tokens.count == 1
      && mention.candidates.allSatisfy { catalogue.entities[$0.entity].kind == .place }
  }

  private func word(_ mention: Mention) -> String {
    article.body.tokens[mention.tokens.lowerBound].word
  }

  private func isSurname(_ mention: Mention) -> Bool {
    let index = mention.tokens.lowerBound
    return CapitalisedWords.surnames.contains(word(mention)) && followsName(mention)
      && article.body.tokens[index].shape == .capitalised
      && article.body.tokens[index - 1].shape == .capitalised
  }

  private func isLocated(_ mention: Mention) -> Bool {
    let index = mention.tokens.lowerBound
    return touches(index - 1, index, .body)
      && CapitalisedWords.locatives.contains(article.body.tokens[index - 1].word)
  }
}
