internal import Text

/// What the words beside a name say of it.
struct Surroundings {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// What somebody or something is said to be.
  enum Noun { case person, organisation, product }

  /// The noun of the apposition behind a name: `, a professor at`, `, die Sprecherin der`.
  ///
  /// It is the last word before a preposition, a verb or a sign, so that `a company lawyer` is a person.
  func noun(behind end: Int) -> Noun? {
    guard text.joint(end) == .comma, end < text.count else { return nil }
    if isAge(end) || Self.relatives.contains(text.word(end)) { return .person }
    var noun: Noun?
    let isIntroduced = text.roles(end).contains(.article)
    for index in end..<min(end + 9, text.count) {
      if index > end, !mayContinue(index) { break }
      let isClosed = text.roles(index).contains(.link) || Self.closers.contains(text.word(index))
      if isClosed, text.joint(index) != .hyphen { break }
      if let own = kind(of: index) { noun = own }
    }
    // Without an article, `, phone,` is the next of a list; people are told so in headlines too.
    return isIntroduced || noun == .person ? noun : nil
  }

  /// The noun right before a name: `the startup`, `messaging app`.
  func noun(before start: Int) -> Noun? {
    guard start > 0, text.touches(start), text.token(start - 1).shape == .lower,
      !Self.vague.contains(text.word(start - 1))
    else { return nil }
    return kind(of: start - 1)
  }

  private func mayContinue(_ index: Int) -> Bool {
    switch text.joint(index) {
    case .space, .hyphen, .possessive, .apostrophe: !text.words[index].isMarked
    default: false
    }
  }

  private func kind(of index: Int) -> Noun? {
    let roles = text.roles(index)
    if text.words[index].covered == .office || !roles.isDisjoint(with: [.office, .post]) {
      return .person
    }
    if roles.contains(.organisation) { return .organisation }
    return roles.contains(.product) ? .product : nil
  }

  /// `, 42,`
  private func isAge(_ index: Int) -> Bool {
    guard text.token(index).shape == .digits, let age = Int(text.word(index)) else { return false }
    return (16...99).contains(age) && text.joint(index + 1) == .comma
  }

  /// Whether an office of a person stands right before: `spokesperson Jane Doe`.
  func isAfterOffice(_ start: Int) -> Bool {
    guard start > 0, text.touches(start) || text.joint(start) == .initial,
      !text.words[start - 1].isMarked
    else { return false }
    if text.words[start - 1].covered == .office { return true }
    let roles = text.roles(start - 1)
    return !roles.isDisjoint(with: [.title, .office, .post]) && !roles.contains(.given)
  }

  /// `the company's chief executive, Jane Doe,`: an office stands before the comma, and another sign
  /// behind the name.
  func isApposition(_ tokens: Range<Int>) -> Bool {
    guard text.joint(tokens.lowerBound) == .comma, tokens.lowerBound > 0,
      ![.space, .hyphen].contains(text.joint(tokens.upperBound))
        || text.roles(tokens.upperBound).contains(.saying)
    else { return false }
    var index = tokens.lowerBound - 1
    let end = max(0, tokens.lowerBound - 8)
    while index >= end {
      if text.words[index].covered == .office
        || !text.roles(index).isDisjoint(with: [.office, .post])
      {
        return true
      }
      guard mayContinue(index) else { return false }
      index -= 1
    }
    return false
  }

  /// Whether a verb of saying stands right behind or before: `Doe said`, `warned Doe`.
  func says(_ tokens: Range<Int>) -> Bool {
    let end = tokens.upperBound
    if text.touches(end), text.roles(end).contains(.saying) { return true }
    if text.touches(end), Self.auxiliaries.contains(text.word(end)), text.touches(end + 1),
      text.roles(end + 1).contains(.saying)
    {
      return true
    }
    guard text.touches(tokens.lowerBound) else { return false }
    let before = tokens.lowerBound - 1
    return text.roles(before).contains(.saying) && text.token(before).shape == .lower
      || Self.sources.contains(text.word(before)) && text.token(before).shape == .lower
  }

  /// Whether a name is where somebody has an office: `CEO of`, `analyst at`, `spokesperson for`.
  func isWorkplace(_ start: Int) -> Bool {
    guard start > 1, text.touches(start) else { return false }
    let link = start - 1
    switch text.word(link) {
    case "de", "d":
      let head = text.word(link - 1)
      return text.language == "fr" && (Self.heads.contains(head) || Self.frenchHeads.contains(head))
    case "of", "von": return text.touches(link) && Self.heads.contains(text.word(link - 1))
    case "for": return text.touches(link) && text.word(link - 1).hasPrefix("spokes")
    case "at", "chez", "bei":
      for index in (max(0, link - 6)..<link).reversed() {
        guard mayContinue(index + 1) else { return false }
        let roles = text.roles(index)
        if !roles.isDisjoint(with: [.office, .post]), !roles.contains(.given) { return true }
      }
      return false
    default: return false
    }
  }

  private static let frenchHeads = Set(Lexicon.words(of: CompanyWords.frenchHeadsOf))
  private static let heads = Set(Lexicon.words(of: CompanyWords.headsOf))
  /// Nouns behind which something else than a name has a capital: `software Requests`.
  private static let vague: Set<String> = [
    "software", "service", "services", "system", "data", "models", "apps", "device", "phone",
    "website",
  ]
  private static let relatives: Set<String> = ["who", "whose"]
  private static let auxiliaries: Set<String> = ["a", "has", "had", "hat"]
  private static let sources: Set<String> = ["selon", "laut", "zufolge"]
  /// What ends the noun of an apposition.
  private static let closers: Set<String> = [
    "at", "in", "with", "from", "that", "which", "who", "whose", "where", "and", "or", "is", "was",
    "has",
    "have", "had", "said", "says", "told", "to", "by", "as", "based", "behind", "au", "aux", "chez",
    "qui", "dont", "bei", "beim", "im", "am", "und", "et", "mit", "aus", "hat", "ist", "will",
  ]
}
