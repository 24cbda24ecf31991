internal import Identifiers
internal import Text

/// Finds the country that a longer name begins with: `US Federal Trade Commission` and `Irish privacy
/// watchdog` name the body and its country.
///
/// It must be the country that the catalogue states for the body, and what follows must name or
/// describe the body without it: `European Commission` names no place. And finds the parent in
/// `Microsoft's Teams`. These are the only mentions that stand inside another.
struct NestedCountries {
  private let article: ArticleText
  private let catalogue: Catalogue
  private let countries: [Int: Int]
  private let parents: [Int: Int]
  private let candidates: [Mention.Place: [Mention.Candidate]]

  /// - Parameters:
  ///   - found: all mentions, overlapping ones too.
  ///   - linker: knows the countries and parents.
  init(_ found: [Mention], in article: ArticleText, _ catalogue: Catalogue, _ linker: Linker) {
    self.article = article
    self.catalogue = catalogue
    countries = linker.countries
    parents = linker.parents
    candidates = Dictionary(found.map { ($0.place, $0.candidates) }) { first, _ in first }
  }

  /// The mentions with those of nested countries put before the names that hold them.
  func added(to mentions: [Mention]) -> [Mention] {
    mentions.flatMap { mention in [country(in: mention), mention].compactMap { $0 } }
  }

  private func country(in mention: Mention) -> Mention? {
    guard mention.tokens.count > 1, let body = mention.certain else { return nil }
    let text = article[mention.part]
    if let country = countries[body],
      let nested = head(of: mention, country, body, Array(mention.tokens.dropFirst()))
    {
      return nested
    }
    let owned = mention.tokens.dropFirst().filter(text.isPossessive)
    return parents[body].flatMap { head(of: mention, $0, body, owned) }
  }

  /// The mention of an owner at the beginning of another, up to one of some places.
  private func head(
    of mention: Mention, _ country: Int, _ body: Int, _ borders: [Int]
  ) -> Mention? {
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
