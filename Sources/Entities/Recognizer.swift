internal import Identifiers
package import Text

/// Finds which entities an article mentions.
///
/// The steps: names of the catalogue (`Matcher`, with `GlueRepair`), without pieces of longer
/// names (`LongerNames`) and abbreviations of others (`OtherMeanings`), the longest of those that
/// overlap, what the article itself defines (`LocalFacts`), which entity each means (`Linker`), names
/// outside the catalogue in what these leave (`OpenRecognition`), which of all of them it is about
/// (`Salience`).
package struct Recognizer: Sendable {
  private let catalogue: Catalogue
  private let matcher: Matcher
  private let linker: Linker
  private let open: OpenRecognition

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    matcher = Matcher(catalogue)
    linker = Linker(catalogue)
    open = OpenRecognition(catalogue)
  }

  /// The entities of an article, in order of their first mention; marked words are never part of one.
  ///
  /// - Parameter language: an ISO 639-1 code, or `und`.
  package func entities(
    title: TokenizedText, body: TokenizedText, language: String
  ) -> [RecognizedEntity] {
    let article = ArticleText(title: title, body: body, language: language)
    let linked = linked(article).map { ($0, entity: $1.entity, reason: $1.reason) }
    let found = open.names(in: article, linked: linked.map { ($0.0, $0.entity) })
    var subjects = Subjects()
    for (mention, ordinal, reason) in linked {
      let entity = catalogue.entities[ordinal]
      let surface = String(article[mention.part].text.piece(mention.span))
      subjects.add(
        EntityMention(
          part: mention.part, tokens: mention.tokens, span: mention.span, surface: surface,
          reason: reason), of: entity.id, named: entity.name, isOutlet: entity.isOutlet)
    }
    for name in found {
      for mention in name.mentions { subjects.add(mention, of: name.id, named: name.name) }
    }
    return subjects.entities(Salience(article))
  }

  /// Each mention with what it names, in order; none overlap but for a country inside a longer name.
  ///
  /// A name for which there is no evidence is given up, and what it covered is looked at again:
  /// behind a `European Council` that is none, there may be a `Europe`.
  private func linked(_ article: ArticleText) -> [(Mention, Linker.Link)] {
    var found = [ArticlePart.title, .body].flatMap {
      matcher.mentions(in: $0, of: article[$0], language: article.language)
    }
    let longer = LongerNames(found, in: article, catalogue)
    let kept = longer.withoutSurnames(found.compactMap(longer.reduced), of: found)
    found = OtherMeanings.removed(from: kept, of: found, in: article, catalogue)
    while true {
      let local = LocalFacts.applied(to: Mention.leftmostLongest(found), in: article, catalogue)
      let chosen = NestedCountries(found, in: article, catalogue, linker).added(to: local)
      let links = linker.link(chosen, in: article)
      var given = Set<Mention.Place>()
      for (mention, link) in zip(chosen, links) where link == nil { given.insert(mention.place) }
      guard !given.isEmpty else {
        return zip(chosen, links).compactMap { mention, link in link.map { (mention, $0) } }
      }
      found.removeAll { given.contains($0.place) }
    }
  }
}
