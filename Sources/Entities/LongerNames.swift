internal import Identifiers
internal import Text

/// Drops names that are only a piece of a longer name which the catalogue does not have.
///
/// `Chicago` is no place in `Chicago Symphony Orchestra` and none in `Tom Chicago`, `Commission` in
/// `Railroad Commission` is not the one that the rest of the article is about, `Labour Party` not the
/// whole of `Social Democratic and Labour Party`. What stands before a name is looked at in running
/// text only: in a title every word may have a capital.
struct LongerNames {
  private let article: ArticleText
  private let catalogue: Catalogue
  /// Whether a name of the catalogue holds a token, by part.
  private var isCovered: [ArticlePart: [Bool]] = [:]

  init(_ mentions: [Mention], in article: ArticleText, _ catalogue: Catalogue) {
    self.article = article
    self.catalogue = catalogue
    for part in [ArticlePart.title, .body] {
      var covered = [Bool](repeating: false, count: article[part].tokens.count)
      for mention in mentions where mention.part == part {
        for index in mention.tokens { covered[index] = true }
      }
      isCovered[part] = covered
    }
  }

  /// Whether a mention is a piece of a longer name.
  func hold(_ mention: Mention) -> Bool {
    if isOfAnotherYear(mention) { return true }
    let kinds = Set(mention.candidates.map { catalogue.entities[$0.entity].kind })
    if kinds == [.place] { return holdPlace(mention) }
    guard mention.part == .body else { return false }
    if kinds == [.person], mention.tokens.count == 1 { return followsName(mention) }
    if mention.tokens.count > 1, isBody(mention.tokens.upperBound - 1, .body) {
      return followsName(mention)
    }
    guard !mention.isDistinctive, mention.candidates.allSatisfy({ $0.strength != .strong }) else {
      return false
    }
    return followsName(mention) || precedesName(mention)
  }

  /// `1997 Canadian election` is not the one of 2025: the id ends in a year and the text has another.
  private func isOfAnotherYear(_ mention: Mention) -> Bool {
    let tokens = mention.tokens
    let words = article[mention.part].tokens
    let years = [
      (tokens.lowerBound - 1, tokens.lowerBound), (tokens.upperBound, tokens.upperBound - 1),
    ].compactMap { year, word in
      touches(min(year, word), max(year, word), mention.part) ? Self.year(words[year].word) : nil
    }
    guard !years.isEmpty else { return false }
    return mention.candidates.allSatisfy { candidate in
      let own = catalogue.entities[candidate.entity].id.slug.split(separator: "-").last
      return own.flatMap { Self.year(String($0)) }.map { !years.contains($0) } ?? false
    }
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1900...2099).contains(year) else {
      return nil
    }
    return year
  }

  /// In German every noun has a capital, which then says nothing.
  private func holdPlace(_ mention: Mention) -> Bool {
    if isAfterBody(mention) { return true }
    guard article.language != "de" else { return false }
    return isBeforeBody(mention) || (mention.part == .body && followsName(mention))
  }

  /// `Chicago Symphony Orchestra`: capitalised words follow, one of them a kind of body.
  private func isBeforeBody(_ mention: Mention) -> Bool {
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
  private func isAfterBody(_ mention: Mention) -> Bool {
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
  private func followsName(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard touches(before, before + 1, mention.part), isUnknownName(before, mention.part),
      touches(before - 1, before, mention.part)
    else { return false }
    let words = article[mention.part].tokens
    let isDateline = words[before + 1].shape == .upper && words[before].shape != .upper
    return !isDateline && !CapitalisedWords.beforeNames.contains(words[before].word)
  }

  /// `Commission Nationale`, but not `Commission President`.
  private func precedesName(_ mention: Mention) -> Bool {
    let after = mention.tokens.upperBound
    return touches(after - 1, after, mention.part) && isUnknownName(after, mention.part)
      && !CapitalisedWords.offices.contains(article[mention.part].tokens[after].word)
  }

  private func isUnknownName(_ index: Int, _ part: ArticlePart) -> Bool {
    article[part].tokens[index].shape.hasCapital && isCovered[part]?[index] == false
  }

  private func isBody(_ index: Int, _ part: ArticlePart) -> Bool {
    let word = article[part].tokens[index].word
    return CapitalisedWords.bodies.contains(word)
      || CapitalisedWords.germanBodies.contains { word.hasSuffix($0) }
  }

  private func touches(_ left: Int, _ right: Int, _ part: ArticlePart) -> Bool {
    article[part].isTouching(left, right)
  }
}
