internal import Identifiers
internal import Text

/// Drops names that are only a piece of a longer name which the catalogue does not have.
///
/// `Chicago` is no place in `Chicago Symphony Orchestra` and none in `Tom Chicago`, and `Commission`
/// in `Railroad Commission` is not the one that the rest of the article is about. Only places and
/// weak single words are looked at, and in running text only: in a title every word may have a
/// capital.
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
    if mention.candidates.allSatisfy({ catalogue.entities[$0.entity].kind == .place }) {
      return (article.language != "de" && isBeforeBody(mention)) || isAfterBody(mention)
        || (mention.part == .body && article.language != "de" && followsName(mention))
    }
    guard mention.part == .body, !mention.isDistinctive,
      mention.candidates.allSatisfy({ $0.strength != .strong })
    else { return false }
    return followsName(mention) || precedesName(mention)
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
    if index >= 0, Self.articles.contains(words[index].word) { index -= 1 }
    if index >= 0, Self.prepositions.contains(words[index].word) { index -= 1 }
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
    return !isDateline && !Self.openers.contains(words[before].word)
  }

  /// `Commission Nationale`, but not `Commission President`.
  private func precedesName(_ mention: Mention) -> Bool {
    let after = mention.tokens.upperBound
    return touches(after - 1, after, mention.part) && isUnknownName(after, mention.part)
      && !Self.offices.contains(article[mention.part].tokens[after].word)
  }

  private func isUnknownName(_ index: Int, _ part: ArticlePart) -> Bool {
    article[part].tokens[index].shape.hasCapital && isCovered[part]?[index] == false
  }

  private func isBody(_ index: Int, _ part: ArticlePart) -> Bool {
    let word = article[part].tokens[index].word
    return Self.bodies.contains(word) || Self.germanBodies.contains { word.hasSuffix($0) }
  }

  private func touches(_ left: Int, _ right: Int, _ part: ArticlePart) -> Bool {
    article[part].isTouching(left, right)
  }
}

extension TokenizedText {
  /// Whether one space stands between two tokens that follow each other; false at the ends.
  func isTouching(_ left: Int, _ right: Int) -> Bool {
    guard left >= 0, right < tokens.count else { return false }
    return text.piece(TextSpan(tokens[left].span.end, tokens[right].span.start)) == " "
  }
}

extension LongerNames {
  /// What names of bodies end with in English, or begin with in French.
  private static let bodies: Set<String> = [
    "agency", "airlines", "alliance", "army", "assembly", "association", "authority", "bank",
    "board", "bureau", "cabinet", "center", "centre", "chamber", "church", "club", "coalition",
    "college", "commission", "committee", "company", "congress", "corp", "corporation", "council",
    "court", "department", "exchange", "federation", "forces", "foundation", "fund", "government",
    "group", "herald", "house", "inc", "institute", "journal", "league", "ltd", "marines",
    "ministry", "movement", "museum", "navy", "network", "news", "office", "orchestra",
    "parliament", "party", "police", "post", "school", "senate", "service", "society", "symphony",
    "telegraph", "times", "tribune", "union", "university", "watch",
    "agence", "association", "autorite", "banque", "comite", "conseil", "cour", "institut",
    "ministere", "musee", "parti", "tribunal", "universite",
  ]

  /// What names of bodies end with in German, where a place follows.
  private static let germanBodies = [
    "amt", "anwaltschaft", "behorde", "gericht", "gerichtshof", "hochschule", "ministerium",
    "universitat", "verband", "zentrale",
  ]

  private static let prepositions: Set<String> = [
    "of", "for", "de", "du", "des", "di", "von", "zu",
  ]
  private static let articles: Set<String> = ["the", "la", "l"]

  /// Capitalised words before a name that are no part of it.
  private static let openers: Set<String> = [
    "after", "and", "as", "at", "but", "by", "central", "east", "eastern", "for", "from", "greater",
    "if", "in", "mainland", "north", "northern", "of", "on", "since", "south", "southern", "that",
    "the", "to", "west", "western", "when", "while", "why", "with",
    "der", "die", "das", "dans", "en", "et", "la", "le", "les", "pour", "und",
  ]

  private static let offices: Set<String> = [
    "chair", "chairman", "chairwoman", "chief", "commissioner", "deputy", "director", "executive",
    "member", "members", "official", "officials", "president", "secretary", "spokesman",
    "spokesperson", "spokeswoman", "vice",
  ]
}
