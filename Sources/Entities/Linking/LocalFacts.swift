internal import Identifiers
internal import Text

/// What an article itself says about names, which beats what the catalogue says of all texts.
///
/// Two kinds of facts: `Long Name (ABBR)` makes the abbreviation mean the long name (`Definitions`),
/// and a person
/// named in full is then meant by the surname. Both start from strong names of the catalogue.
struct LocalFacts {
  private let article: ArticleText
  /// Entities by the folded abbreviation that the article defines.
  private var abbreviations: [String: Int] = [:]
  /// Persons by folded surname; those that several share are left out.
  private var surnames: [String: Int] = [:]

  /// The mentions as the article's own facts change them, in order.
  static func applied(
    to mentions: [Mention], in article: ArticleText, _ catalogue: Catalogue
  ) -> [Mention] {
    let facts = LocalFacts(mentions, article, catalogue)
    guard !facts.abbreviations.isEmpty || !facts.surnames.isEmpty else { return mentions }
    return [ArticlePart.title, .body].flatMap { part in
      facts.applied(to: mentions.filter { $0.part == part }, in: part)
    }
  }

  private init(_ mentions: [Mention], _ article: ArticleText, _ catalogue: Catalogue) {
    self.article = article
    var shared: Set<String> = []
    for mention in mentions {
      guard let entity = mention.certain else { continue }
      let words = article[mention.part].tokens[mention.tokens]
      if catalogue.entities[entity].kind != .person {
        for word in Definitions.abbreviations(of: mention, in: article[mention.part]) {
          abbreviations[word] = entity
        }
      } else if words.count > 1, let surname = words.last?.word, surname.utf8.count > 2 {
        if surnames[surname, default: entity] != entity { shared.insert(surname) }
        surnames[surname] = entity
      }
    }
    for surname in shared { surnames[surname] = nil }
  }
}

extension LocalFacts {
  /// Walks the tokens between and inside the mentions of one part.
  private func applied(to mentions: [Mention], in part: ArticlePart) -> [Mention] {
    var changed: [Mention] = []
    var index = 0
    for mention in mentions {
      changed += added(index..<mention.tokens.lowerBound, in: part)
      changed.append(redefined(mention))
      index = mention.tokens.upperBound
    }
    return changed + added(index..<article[part].tokens.count, in: part)
  }

  /// A mention that is a defined abbreviation means what the article says.
  private func redefined(_ mention: Mention) -> Mention {
    let tokens = article[mention.part].tokens
    guard mention.tokens.count == 1,
      let entity = abbreviations[tokens[mention.tokens.lowerBound].word],
      tokens[mention.tokens.lowerBound].shape.isAbbreviation
    else { return mention }
    return mention.meaning(entity, .abbreviationDefined)
  }

  /// New mentions among tokens that no name of the catalogue covers.
  private func added(_ range: Range<Int>, in part: ArticlePart) -> [Mention] {
    let text = article[part]
    return range.compactMap { index in
      let token = text.tokens[index]
      guard token.shape.hasCapital,
        let (entity, reason) = entity(named: token, at: index, in: part), !text.isMarked(token)
      else { return nil }
      return Mention(
        part: part, tokens: index..<index + 1, span: token.span,
        candidates: [Mention.Candidate(entity: entity, strength: .strong)], isDistinctive: true,
        reason: reason)
    }
  }

  private func entity(
    named token: Token, at index: Int, in part: ArticlePart
  ) -> (Int, MentionReason)? {
    if token.shape.isAbbreviation, let entity = abbreviations[token.word] {
      return (entity, .abbreviationDefined)
    }
    guard let person = surnames[token.word] else { return nil }
    return part == .title || standsAlone(index, in: article[part]) ? (person, .surname) : nil
  }

  /// Whether no other name touches a surname: `Errol Musk` and `Musk Foundation` are somebody and
  /// something else.
  private func standsAlone(_ index: Int, in text: TokenizedText) -> Bool {
    if text.isTouching(index, index + 1), text.tokens[index + 1].shape.hasCapital { return false }
    guard text.isTouching(index - 1, index) else { return true }
    let before = text.tokens[index - 1]
    return !before.shape.hasCapital || CapitalisedWords.beforeNames.contains(before.word)
  }
}

extension Token.Shape {
  fileprivate var isAbbreviation: Bool { self == .upper || self == .mixed }
}
