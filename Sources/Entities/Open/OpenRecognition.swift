internal import Identifiers
internal import Text

/// Finds names that the catalogue does not have, by the rules of three languages.
///
/// The steps: words that look like names, with what speaks for each (`LawNames`, `LawNumbers`,
/// `CourtCases`, `BodyNames`, `CapitalRuns` with `PersonNames` and `CompanyNames`), the same names
/// joined and kept where the evidence of the whole article is enough (`NameJoiner`), all their
/// mentions (`OpenMentions`). Only the article and the catalogue decide, so the same text has the same
/// names always.
struct OpenRecognition: Sendable {
  private let catalogue: Catalogue
  private let numbers: KnownNumbers

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    numbers = KnownNumbers(catalogue)
  }

  /// Those whose rules are here; where the language could not be told, the text is short and English
  /// likely.
  private static let languages: Set<String> = ["en", "fr", "de", "und"]

  /// A name with its mentions, in order.
  struct Found {
    let id: EntityID
    let name: String
    let mentions: [EntityMention]
  }

  /// - Parameter linked: the mentions of the catalogue's entities, with their places in it.
  func names(in article: ArticleText, linked: [(Mention, entity: Int)]) -> [Found] {
    guard Self.languages.contains(article.language) else { return [] }
    let parts = [ArticlePart.title, .body].map { part in
      OpenText(part, article, cover(of: part, article, linked))
    }
    var sightings: [Sighting] = []
    var singles: [String: NameJoiner.Single] = [:]
    for text in parts { Sightings(text).collect(into: &sightings, &singles) }
    var names = NameJoiner(singles: singles).names(sightings)
    for index in names.indices {
      names[index].abbreviation = Abbreviations.defined(by: names[index], in: parts)
    }
    return found(SingleWords.sure(names.filter(isNew), in: parts), parts, article)
  }

  /// What the catalogue has names for, by token. A place is covered as one where it is called by its
  /// own name: `Texas` may begin the name of a law, `US` and `Irish` do not.
  private func cover(
    of part: ArticlePart, _ article: ArticleText, _ linked: [(Mention, entity: Int)]
  ) -> [OpenText.Cover] {
    let text = article[part]
    var cover = [OpenText.Cover](repeating: .nothing, count: text.tokens.count)
    for (mention, ordinal) in linked where mention.part == part {
      let entity = catalogue.entities[ordinal]
      let isOwnName = text.text.piece(mention.span) == entity.name
      let kind: OpenText.Cover =
        switch entity.kind {
        case .role: .office
        case .place: isOwnName ? .place : .other
        default: .other
        }
      for index in mention.tokens where cover[index] == .nothing { cover[index] = kind }
    }
    return cover
  }

  /// Whether the catalogue has no entity of that name: if it has one, the linker decided against it.
  private func isNew(_ name: OpenName) -> Bool {
    numbers.law(name) != nil || name.keys.allSatisfy { catalogue.candidates(named: $0).isEmpty }
  }

  private func found(_ names: [OpenName], _ parts: [OpenText], _ article: ArticleText) -> [Found] {
    let mentions = OpenMentions(names)
    var places: [[(Int, Range<Int>, MentionReason)]] = Array(repeating: [], count: parts.count)
    for (name, open) in names.enumerated() {
      for sighting in open.sightings {
        let reason = sighting.cues.max { $0.points < $1.points }?.reason ?? .repeated
        places[Int(sighting.part.rawValue)].append((name, sighting.tokens, reason))
      }
    }
    var byName: [[EntityMention]] = Array(repeating: [], count: names.count)
    for (number, text) in parts.enumerated() {
      var isSeen = [Bool](repeating: false, count: text.count)
      for (_, tokens, _) in places[number] { for index in tokens { isSeen[index] = true } }
      let all = places[number] + mentions.all(in: text, seen: isSeen)
      for (name, tokens, reason) in all.sorted(by: { $0.1.lowerBound < $1.1.lowerBound }) {
        byName[name].append(text.mention(tokens, reason))
      }
    }
    return zip(names, byName).compactMap { name, mentions in
      if let known = numbers.law(name) {
        return Found(id: known.id, name: known.name, mentions: mentions)
      }
      guard let id = OpenID.id(name.kind, name.name), catalogue.isFree(id, for: name.name) else {
        return nil
      }
      return Found(id: id, name: name.name, mentions: mentions)
    }
  }
}

extension OpenText {
  fileprivate func mention(_ tokens: Range<Int>, _ reason: MentionReason) -> EntityMention {
    EntityMention(
      part: part, tokens: tokens, span: span(tokens), surface: String(surface(tokens)),
      reason: reason)
  }
}
