internal import Identifiers
internal import Text

/// Drops names that are only a piece of a longer name which the catalogue does not have.
///
/// `Chicago` is no place in `Chicago Symphony Orchestra` and none in `Tom Chicago`, `Commission` in
/// `Railroad Commission` is not the one that the rest of the article is about, `Labour Party` not the
/// whole of `Social Democratic and Labour Party`. What stands before a name is looked at in running
/// text only: in a title every word may have a capital.
struct LongerNames {
  let article: ArticleText
  let catalogue: Catalogue
  /// Whether a name of the catalogue holds a token, by part.
  private(set) var isCovered: [ArticlePart: [Bool]] = [:]
  /// The organisations and places a name of which ends right before a token, by part.
  private(set) var named: [ArticlePart: [Int: [Int]]] = [:]
  /// The places a name of which begins at a token, by part.
  private(set) var places: [ArticlePart: [Int: [Int]]] = [:]

  init(_ mentions: [Mention], in article: ArticleText, _ catalogue: Catalogue) {
    self.article = article
    self.catalogue = catalogue
    for part in [ArticlePart.title, .body] {
      isCovered[part] = Array(repeating: false, count: article[part].tokens.count)
      named[part] = [:]
      places[part] = [:]
    }
    for mention in mentions {
      for index in mention.tokens { isCovered[mention.part]?[index] = true }
      let owners = mention.candidates.map(\.entity).filter { entity in
        catalogue.entities[entity].kind == .org || catalogue.entities[entity].kind == .place
      }
      if !owners.isEmpty {
        named[mention.part]?[mention.tokens.upperBound, default: []] += owners
      }
      let places = owners.filter { catalogue.entities[$0].kind == .place }
      if !places.isEmpty {
        self.places[mention.part]?[mention.tokens.lowerBound, default: []] += places
      }
    }
  }

  /// The mention with the candidates that what stands beside it leaves; nil when none is left.
  func reduced(_ mention: Mention) -> Mention? {
    if isInNumber(mention) || isOfAnotherYear(mention) || holds(mention) || isWord(mention) {
      return nil
    }
    return owned(mention)
  }

  /// Whether a mention is a piece of a longer name.
  private func holds(_ mention: Mention) -> Bool {
    let kinds = Set(mention.candidates.map { catalogue.entities[$0.entity].kind })
    if kinds == [.place] { return holdsPlace(mention) }
    guard mention.part == .body else { return false }
    if kinds == [.person], mention.tokens.count == 1 { return followsName(mention) }
    if mention.tokens.count > 1, isBody(mention.tokens.upperBound - 1, .body) {
      return followsName(mention)
    }
    guard mention.tokens.count == 1, !isInCapitals(mention),
      mention.candidates.allSatisfy({ $0.strength != .strong })
    else {
      return false
    }
    return followsName(mention) || precedesName(mention)
      || (!kinds.contains(.role) && followsFirstWord(mention))
  }

  private func isInCapitals(_ mention: Mention) -> Bool {
    article[mention.part].tokens[mention.tokens.lowerBound].shape == .upper
  }

  /// In German every noun has a capital, which then says nothing.
  private func holdsPlace(_ mention: Mention) -> Bool {
    if isAfterBody(mention) { return true }
    guard article.language != "de" else { return false }
    return isBeforeBody(mention) || (mention.part == .body && followsName(mention))
  }
}
