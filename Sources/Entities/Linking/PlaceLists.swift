internal import Identifiers
internal import Text

/// Places that stand beside each other: `Atlanta, Georgia` and `Georgia, Moldova and Ukraine`.
///
/// What is before the comma may lie in what is behind it, and members of a list are alike: all
/// countries, or all of one country.
struct PlaceLists {
  private let catalogue: Catalogue
  private let mentions: [Mention]
  private let article: ArticleText

  init(_ mentions: [Mention], in article: ArticleText, _ catalogue: Catalogue) {
    self.mentions = mentions
    self.article = article
    self.catalogue = catalogue
  }

  /// The place right before a mention, when it lies in an entity by its parent.
  func owned(_ entity: Int, at index: Int) -> Int? {
    guard isPlace(entity), let before = neighbour(index - 1, index, joinedBy: [", "]) else {
      return nil
    }
    return before.first { catalogue.entities[$0].parent == catalogue.entities[entity].id }
  }

  /// A place beside a mention that is of the same country as an entity, or a country like it.
  func alike(_ entity: Int, at index: Int) -> Int? {
    guard isPlace(entity) else { return nil }
    let joints: Set<String> = [", ", " and ", " or ", ", and ", " und ", " et "]
    let beside =
      (neighbour(index - 1, index, joinedBy: joints) ?? [])
      + (neighbour(index, index + 1, joinedBy: joints) ?? [])
    let own = catalogue.entities[entity]
    return beside.first { other in
      let other = catalogue.entities[other]
      return other.country == own.country && other.id != own.id
    }
  }

  private func isPlace(_ entity: Int) -> Bool { catalogue.entities[entity].kind == .place }

  /// What one of two mentions that follow each other may be, the one that is a place for certain;
  /// nil when they are not joined so.
  private func neighbour(_ left: Int, _ right: Int, joinedBy joints: Set<String>) -> [Int]? {
    guard left >= 0, right < mentions.count, mentions[left].part == mentions[right].part else {
      return nil
    }
    let (start, end) = (mentions[left].span.end, mentions[right].span.start)
    guard start < end, end - start <= 6,
      joints.contains(String(article[mentions[left].part].text.piece(TextSpan(start, end))))
    else { return nil }
    return [mentions[left], mentions[right]].compactMap(\.certain).filter(isPlace)
  }
}
