internal import Identifiers
internal import Text

/// Finds the country that a longer name begins with: `US Federal Trade Commission` and `Irish privacy
/// watchdog` name the body and its country.
///
/// It must be the country that the catalogue states for the body, and what follows must name or
/// describe the body without it: `European Commission` names no place. These are the only mentions
/// that stand inside another.
struct NestedCountries {
  private let article: ArticleText
  private let catalogue: Catalogue
  private let countries: [Int: Int]
  private let candidates: [Mention.Place: [Mention.Candidate]]

  /// - Parameters:
  ///   - found: all mentions, overlapping ones too.
  ///   - countries: of each entity that has one, by places in the catalogue.
  init(
    _ found: [Mention], in article: ArticleText, _ catalogue: Catalogue, _ countries: [Int: Int]
  ) {
    self.article = article
    self.catalogue = catalogue
    self.countries = countries
    candidates = Dictionary(found.map { ($0.place, $0.candidates) }) { first, _ in first }
  }

  /// The mentions with those of nested countries put before the names that hold them.
  func added(to mentions: [Mention]) -> [Mention] {
    mentions.flatMap { mention in [country(in: mention), mention].compactMap { $0 } }
  }

  private func country(in mention: Mention) -> Mention? {
    guard mention.tokens.count > 1, let body = mention.certain, let country = countries[body] else {
      return nil
    }
    let borders = mention.tokens.dropFirst()
    guard
      let border = borders.first(where: { border in
        names(mention.part, mention.tokens.lowerBound..<border, country)
          && isComplete(mention, without: border, body)
      })
    else { return nil }
    let tokens = mention.tokens.lowerBound..<border
    let words = article[mention.part].tokens
    return Mention(
      part: mention.part, tokens: tokens,
      span: TextSpan(mention.span.start, words[border - 1].span.end),
      candidates: [Mention.Candidate(entity: country, strength: .strong)], isDistinctive: true,
      reason: .headOf(catalogue.entities[body].id))
  }

  private func names(_ part: ArticlePart, _ tokens: Range<Int>, _ entity: Int) -> Bool {
    candidates[Mention.Place(part: part, tokens: tokens), default: []].contains {
      $0.entity == entity
    }
  }

  /// Whether the rest is a description, is owned by the country, or is a name of the body itself; of
  /// two words at least, for `Deutsche` belongs to the name of `Deutsche Telekom`.
  private func isComplete(_ mention: Mention, without border: Int, _ body: Int) -> Bool {
    let text = article[mention.part]
    return !text.tokens[border].shape.hasCapital || !text.isTouching(border - 1, border)
      || (mention.tokens.upperBound - border > 1
        && names(mention.part, border..<mention.tokens.upperBound, body))
  }
}
