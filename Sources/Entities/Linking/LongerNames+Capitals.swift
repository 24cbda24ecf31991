internal import Text

/// What capitals beside a name tell.
extension LongerNames {
  /// `Chicago Symphony Orchestra`: capitalised words follow, one of them a kind of body.
  func isBeforeBody(_ mention: Mention) -> Bool {
    let near = mention.tokens.upperBound..<mention.tokens.upperBound + 5
    for index in near {
      guard touches(index - 1, index, mention.part), isUnknownName(index, mention.part) else {
        return false
      }
      if isBody(index, mention.part) { return true }
    }
    return false
  }

  /// `Bank of England`, `Oberlandesgericht Köln`: a kind of body stands before, with or without a
  /// preposition between.
  func isAfterBody(_ mention: Mention) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let words = article[mention.part].tokens
    if index >= 0, CapitalisedWords.articles.contains(words[index].word) { index -= 1 }
    if index >= 0, CapitalisedWords.prepositions.contains(words[index].word) { index -= 1 }
    guard index >= 0, touches(index, index + 1, mention.part) else { return false }
    let isDirect = index == mention.tokens.lowerBound - 1
    return isUnknownName(index, mention.part) && isBody(index, mention.part)
      && (!isDirect || article.language != "en")
  }

  /// `Tom Chicago`: a capitalised word touches it that begins no sentence and is no title; but not
  /// `Companies CHICAGO, May 14`.
  func followsName(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard touches(before, before + 1, mention.part), isUnknownName(before, mention.part),
      touches(before - 1, before, mention.part)
    else { return false }
    let words = article[mention.part].tokens
    let isDateline = words[before + 1].shape == .upper && words[before].shape != .upper
    return !isDateline && !CapitalisedWords.beforeNames.contains(words[before].word)
  }

  /// `Creative Commons licences`: the first word of a sentence may be that of a name, unless it is one
  /// that begins sentences.
  func followsFirstWord(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard touches(before, before + 1, mention.part), isUnknownName(before, mention.part),
      !touches(before - 1, before, mention.part)
    else { return false }
    let word = article[mention.part].tokens[before].word
    return !CapitalisedWords.beforeNames.contains(word)
      && !CapitalisedWords.adverbs.contains(word) && !word.hasSuffix("ly")
  }

  /// `Commission Nationale`, but not `Commission President`.
  func precedesName(_ mention: Mention) -> Bool {
    let after = mention.tokens.upperBound
    return touches(after - 1, after, mention.part) && isUnknownName(after, mention.part)
      && !CapitalisedWords.offices.contains(article[mention.part].tokens[after].word)
  }

  func isUnknownName(_ index: Int, _ part: ArticlePart) -> Bool {
    article[part].tokens[index].shape.hasCapital && isCovered[part]?[index] == false
  }

  func isBody(_ index: Int, _ part: ArticlePart) -> Bool {
    let word = article[part].tokens[index].word
    return CapitalisedWords.bodies.contains(word)
      || CapitalisedWords.germanBodies.contains { word.hasSuffix($0) }
  }

  func touches(_ left: Int, _ right: Int, _ part: ArticlePart) -> Bool {
    article[part].isTouching(left, right)
  }
}
