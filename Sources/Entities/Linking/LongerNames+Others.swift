internal import Identifiers
internal import Text

/// What is beside a name when it is the name of another.
extension LongerNames {
  /// The mention with the candidates that a name right before it, or a place behind it, leaves: of `UK Supreme Court` only the British
  /// court, of `Irish DPC` only the Irish one, and that surely; none of `Cyprus Securities and Exchange
  /// Commission`, of `Supreme Court of Kenya` and of `Siemens President`.
  ///
  /// Only bodies and offices of which there are many have an owner put before them like this: names
  /// that end in a kind of body, and weak ones.
  func owned(_ mention: Mention) -> Mention? {
    guard let owners = owners(of: mention), hasManyBearers(mention) else { return mention }
    var owner: Int?
    let candidates = mention.candidates.compactMap { candidate -> Mention.Candidate? in
      guard let its = owners.first(where: { owns($0, candidate.entity) }) else { return nil }
      let kind = catalogue.entities[candidate.entity].kind
      guard kind == .org || kind == .role else { return candidate }
      owner = owner ?? its
      return Mention.Candidate(entity: candidate.entity, strength: .strong)
    }
    let reason = owner.map { MentionReason.ownedBy(catalogue.entities[$0].id) }
    return mention.with(candidates, reason ?? mention.reason)
  }

  /// What a name right before the mention, or that of a place behind an `of`, may mean.
  private func owners(of mention: Mention) -> [Int]? {
    let start = mention.tokens.lowerBound
    if let owners = named[mention.part]?[start],
      touches(start - 1, start, mention.part) || article[mention.part].isPossessive(before: start)
    {
      return owners
    }
    let words = article[mention.part].tokens
    var next = mention.tokens.upperBound
    if next + 1 < words.count, article[mention.part].gap(before: next) == " (",
      article[mention.part].gap(before: next + 1) == ") "
    {
      next += 1
    } else if !touches(next - 1, next, mention.part) {
      return nil
    }
    guard CapitalisedWords.prepositions.contains(words[next].word) else { return nil }
    next += 1
    if next < words.count, CapitalisedWords.articles.contains(words[next].word) { next += 1 }
    return places[mention.part]?[next]
  }

  private func hasManyBearers(_ mention: Mention) -> Bool {
    let kinds = Set(mention.candidates.map { catalogue.entities[$0.entity].kind })
    guard kinds.isSubset(of: [.org, .role, .law]) else { return false }
    if mention.candidates.allSatisfy({ $0.strength != .strong }) { return true }
    let last = mention.tokens.upperBound - 1
    return isBody(last, mention.part)
      && mention.candidates.allSatisfy { catalogue.entities[$0.entity].country != nil }
  }

  /// Whether one entity is the country or the parent of another, or stands in its country.
  private func owns(_ owner: Int, _ entity: Int) -> Bool {
    let owned = catalogue.entities[entity]
    let owner = catalogue.entities[owner]
    return owned.parent == owner.id || owned.country == owner.id
      || (owned.country != nil && owner.kind == .place && owner.country == owned.country)
  }

  /// `EC` in `2006/43/EC` and `EU` in `(EU) 2024/1689` are pieces of numbers.
  func isInNumber(_ mention: Mention) -> Bool {
    guard mention.tokens.count == 1 else { return false }
    let text = article[mention.part]
    let index = mention.tokens.lowerBound
    if index > 0, text.tokens[index - 1].shape == .digits, text.gap(before: index) == "/" {
      return true
    }
    return index + 1 < text.tokens.count && text.tokens[index + 1].shape == .digits
      && text.gap(before: index + 1) == ") "
  }

  /// `1997 Canadian election` is not the one of 2025: the id ends in a year and the text has another.
  func isOfAnotherYear(_ mention: Mention) -> Bool {
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
}
