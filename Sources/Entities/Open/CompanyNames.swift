internal import Identifiers
internal import Text

/// Tells which runs of capitals name organisations and products, and what speaks for it.
struct CompanyNames {
  private let text: OpenText
  private let surroundings: Surroundings

  init(_ text: OpenText) {
    self.text = text
    surroundings = Surroundings(text)
  }

  /// The organisation or product that a run may name; empty where nothing speaks for one.
  func names(_ run: CapitalRun) -> [Sighting] {
    guard text.language != "de" || endsInLegalForm(run.tokens), let tokens = name(run.tokens)
    else { return [] }
    var cues = formCues(run.tokens, tokens) + describedCues(tokens, .organisation)
    if let belongings = belongings(run, tokens) { cues.append(belongings) }
    if isSingle(tokens) {
      cues.removeAll { $0.points < Cue.enough }
    } else if text.roles(tokens.upperBound).contains(.dealing), text.touches(tokens.upperBound) {
      cues.append(Cue(.dealing, 1))
    }
    let isPersonal = text.roles(tokens.lowerBound).contains(.given)
    let product = isPersonal ? [] : describedCues(tokens, .product)
    return [
      cues.isEmpty
        ? nil : Sighting(text, inFull(tokens, run), .org, named: text.name(tokens), cues),
      product.isEmpty ? nil : Sighting(text, tokens, .product, product),
    ].compactMap { $0 }
  }

  /// The name with its legal form, which stands in the text but is not shown.
  private func inFull(_ tokens: Range<Int>, _ run: CapitalRun) -> Range<Int> {
    let end = tokens.upperBound
    if end < run.tokens.upperBound { return run.tokens }
    return hasLegalForm(behind: end) ? tokens.lowerBound..<end + 1 : tokens
  }

  /// `Acme, Inc.`
  private func hasLegalForm(behind end: Int) -> Bool {
    text.joint(end) == .comma && text.isUnknown(end) && text.roles(end).contains(.legalForm)
  }

  /// The words of the name, without a legal form; nil where they cannot be one.
  private func name(_ tokens: Range<Int>) -> Range<Int>? {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, text.roles(end - 1).contains(.legalForm) { end -= 1 }
    let name = tokens.lowerBound..<end
    guard name.count < 6, !isShouted(name), !Self.noEnd.contains(text.word(end - 1)),
      text.joint(tokens.upperBound) != .hyphen
    else { return nil }
    if isSingle(name) {
      let token = text.token(name.lowerBound)
      guard token.span.count > 2, !isPlural(name.lowerBound),
        text.roles(name.lowerBound).isDisjoint(with: Self.noSingle),
        !text.begins(name.lowerBound) || end < tokens.upperBound
      else { return nil }
      return name
    }
    let isCommon = name.allSatisfy { !text.roles($0).isDisjoint(with: .common) }
    return isCommon || text.roles(end - 1).contains(.people) ? nil : name
  }

  /// Two words or more in capitals throughout: lines of lists and tickers.
  private func isShouted(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && tokens.allSatisfy { text.token($0).shape == .upper }
  }

  /// `LLMs`, `APIs`
  private func isPlural(_ index: Int) -> Bool {
    let letters = text.surface(index..<index + 1)
    return letters.last == "s" && letters.dropLast().allSatisfy(\.isUppercase)
  }

  private func isSingle(_ tokens: Range<Int>) -> Bool {
    tokens.dropFirst().allSatisfy { text.joint($0) == .hyphen }
  }

  private func endsInLegalForm(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && text.roles(tokens.upperBound - 1).contains(.legalForm)
  }

  /// What the name itself says: `Acme Inc.`, `Acme, Inc.`, `Acme Technologies`.
  private func formCues(_ run: Range<Int>, _ tokens: Range<Int>) -> [Cue] {
    let end = tokens.upperBound
    if end < run.upperBound || hasLegalForm(behind: end) { return [Cue(.legalForm, 3)] }
    let isLast = text.roles(end - 1).contains(.companyWord)
    let isOwn = tokens.dropLast().contains {
      text.roles($0).isDisjoint(with: .common)
    }
    return isLast && isOwn ? [Cue(.companyWord, 2)] : []
  }

  private func describedCues(_ tokens: Range<Int>, _ noun: Surroundings.Noun) -> [Cue] {
    let isDescribed =
      surroundings.noun(before: tokens.lowerBound) == noun
      || surroundings.noun(behind: tokens.upperBound) == noun
    return isDescribed ? [Cue(.apposition, 3)] : []
  }

  /// `CEO of Acme`, `analyst at Acme`, `Acme CEO Jane Doe`, `Acme's shares`.
  private func belongings(_ run: CapitalRun, _ tokens: Range<Int>) -> Cue? {
    if let office = run.office, Self.possessions.contains(text.word(office)) {
      return Cue(.belongings, 3)
    }
    let end = tokens.upperBound
    let joint = text.joint(end)
    if joint == .space || joint == .possessive, end < text.count, !text.words[end].isMarked,
      Self.possessions.contains(text.word(end))
        || joint == .possessive && Self.holdings.contains(text.word(end))
    {
      return Cue(.belongings, 3)
    }
    return surroundings.isWorkplace(tokens.lowerBound) ? Cue(.belongings, 3) : nil
  }

  /// What names of works, prizes and dates end with.
  private static let noEnd: Set<String> = [
    "award", "awards", "prize", "medal", "report", "index", "survey", "study", "paper", "book",
    "rank",
    "edition", "chapter", "section", "figure", "table", "agreement", "accord", "treaty", "day",
    "week", "month", "year", "plan", "strategy", "guide", "review", "score", "update", "updates",
  ]
  /// What only an organisation owns, behind `'s`.
  private static let holdings: Set<String> = [
    "shares", "stock", "shareholders", "headquarters", "employees", "investors", "lawyers", "staff",
    "workforce", "subsidiary", "parent", "board",
  ]
  private static let noSingle = WordRoles.common.union([.given])
  private static let possessions = Set(Lexicon.words(of: CompanyWords.possessions))
}
