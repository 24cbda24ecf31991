internal import Identifiers
internal import Text

/// Finds laws by the form of their names: `Kids Online Safety Act`, `loi Avia`,
/// `Netzwerkdurchsetzungsgesetz`.
///
/// Strict: `the Act`, `Privacy Act` and `Bill Committee` are none.
struct LawNames {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// The law whose name a word completes; nil where there is none.
  func law(at index: Int) -> Sighting? {
    guard !text.words[index].isMarked, text.words[index].covered == .nothing else { return nil }
    if text.word(index) == "loi" { return french(index) }
    guard text.isCapital(index) else { return nil }
    if text.language == "de" { return german(index) }
    return text.roles(index).contains(.law) ? english(index) : nil
  }

  private func english(_ last: Int) -> Sighting? {
    guard !text.words[last].isHeading, !isFollowed(last), !isProgram(last) else { return nil }
    var start = NameStart(text, Self.connectors, Self.fragments).start(before: last)
    if start > 0, text.word(start) == "century", text.touches(start) { start -= 1 }
    while start < last, text.word(start) != Self.thisCentury,
      isUnimportant(start) || isUnion(start, before: last)
    { start += 1 }
    let own = (start..<last).filter { text.isCapital($0) }
    guard !own.isEmpty else { return nil }
    let points = points(own, text.word(last))
    guard points > 0 else { return nil }
    return Sighting(text, start..<last + 1, .law, [Cue(.lawPattern, points)])
  }

  /// What the words before the noun are worth.
  private func points(_ own: [Int], _ noun: String) -> Int {
    let specific = own.count {
      text.roles($0).isDisjoint(with: [.topic, .rank, .function, .thing])
    }
    if own.count == 1 {
      let word = text.token(own[0])
      if word.shape == .upper, word.word.utf8.count > 3 { return noun == "act" ? 3 : 0 }
      return specific == 1 && noun == "act" && word.word.utf8.count > 4
        && text.roles(own[0]).isDisjoint(with: .common) ? 2 : 0
    }
    switch noun {
    case "act", "bill", "directive": return 3
    default: return own.count > 2 || specific > 0 ? 3 : 2
    }
  }

  /// `Bill Committee`, `Act Coalition`: the noun is a piece of another name.
  private func isFollowed(_ last: Int) -> Bool {
    text.isCapital(last + 1) && (text.joint(last + 1) == .space || text.joint(last + 1) == .hyphen)
  }

  /// `Visual Studio Code`, `QR Code`: only some codes are laws.
  private func isProgram(_ last: Int) -> Bool {
    text.word(last) == "code"
      && !(max(0, last - 4)..<last).contains { Self.codes.contains(text.word($0)) }
  }

  /// A word before the name that only begins the sentence, or that says of what sort the law is.
  private func isUnimportant(_ index: Int) -> Bool {
    let roles = text.roles(index)
    return roles.contains(.function) || roles.contains(.people) || roles.contains(.title)
      || Self.fragments.contains(text.word(index)) || !text.isCapital(index)
      || text.words[index].covered == .other
  }

  /// `EU` in `EU Space Strategy Act`, which has it in some articles and in others not.
  private func isUnion(_ index: Int, before last: Int) -> Bool {
    last - index > 2 && ["us", "uk", "eu"].contains(text.word(index))
  }

  private func french(_ index: Int) -> Sighting? {
    guard text.language == "fr", text.touches(index + 1), text.isUnknown(index + 1),
      text.roles(index + 1).isDisjoint(with: [.function, .people, .calendar])
    else { return nil }
    var end = index + 2
    while end < index + 6 {
      if text.touches(end), text.isUnknown(end) {
        end += 1
      } else if text.touches(end), text.word(end) == "et", text.touches(end + 1),
        text.isUnknown(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    let name = "Loi " + text.name(index + 1..<end)
    return Sighting(text, index..<end, .law, named: name, [Cue(.lawPattern, 3)])
  }

  /// A compound that is long enough to be the name of one law: `Telekommunikationsgesetz`.
  private func german(_ index: Int) -> Sighting? {
    let word = text.word(index)
    for (ending, genitive) in BodyWords.germanLaws {
      guard word.hasSuffix(ending) || word.hasSuffix(genitive) else { continue }
      var start = index
      while text.joint(start) == .hyphen, start > 0 { start -= 1 }
      let extra = word.hasSuffix(ending) ? 0 : genitive.utf8.count - ending.utf8.count
      let first = word.dropLast(ending.utf8.count + extra)
      let letters = text.span(start..<index + 1).count - ending.utf8.count
      guard text.isCapital(start), letters > (start < index ? 8 : 11),
        !Self.generic.contains(String(first)), start == index || text.word(start) != "eu"
      else { return nil }
      let name = String(text.name(start..<index + 1).dropLast(extra))
      return Sighting(
        text, start..<index + 1, .law, named: name,
        [Cue(.lawPattern, ending == "gesetz" && letters > 13 ? 3 : 2)])
    }
    return nil
  }

  /// `21st Century Cures Act`
  private static let thisCentury = "21st"

  /// Between the words of a law's name.
  private static let connectors: Set<String> = [
    "of", "and", "for", "from", "to", "in", "on", "by", "with", "against", "or", "through", "as",
  ]

  /// Pieces of laws, and what laws are called before they are named.
  private static let fragments: Set<String> = [
    "title", "section", "article", "chapter", "part", "annex", "recital", "subtitle", "ii", "iii",
    "iv", "v", "vi", "draft", "proposed", "new", "final", "amended", "implementing", "delegated",
    "revised", "landmark", "enforcing", "passing", "implementation", "house", "senate", "congress",
  ]

  /// What codes that are laws are of.
  private static let codes: Set<String> = [
    "civil", "penal", "criminal", "tax", "revenue", "commercial", "labor", "labour", "electoral",
    "elections", "vehicle", "monetary", "procedure", "professions", "consumer", "education",
    "safety",
    "insolvency", "bankruptcy", "administrative",
  ]

  private static let generic: Set<String> = [
    "bundes", "landes", "verfassungs", "anderungs", "ausfuhrungs", "durchfuhrungs", "umsetzungs",
    "rahmen", "begleit", "verbraucherschutz", "datenschutz", "sicherheits", "einfuhrungs",
  ]
}

/// Finds where a name begins whose last word is known, going left over words with capitals and what
/// joins them.
struct NameStart {
  private let text: OpenText
  private let connectors: Set<String>
  /// Words at which a name does not go on.
  private let ends: Set<String>

  init(_ text: OpenText, _ connectors: Set<String>, _ ends: Set<String>) {
    self.text = text
    self.connectors = connectors
    self.ends = ends
  }

  /// The first word of the name that ends in `last`.
  func start(before last: Int) -> Int {
    var start = last
    while start > 0, last - start < 16 {
      let joint = text.joint(start)
      guard joint == .space || joint == .hyphen || joint == .ampersand else { break }
      if isPiece(start - 1) {
        start -= 1
      } else if joint == .space, let next = beyondConnector(start - 1) {
        start = next
      } else {
        break
      }
    }
    return start
  }

  private func isPiece(_ index: Int) -> Bool {
    guard text.isCapital(index), text.roles(index).isDisjoint(with: [.law, .calendar, .function])
    else {
      return false
    }
    if ends.contains(text.word(index)) { return false }
    return text.words[index].covered == .nothing || text.words[index].covered == .place
  }

  /// The word with a capital before `of`, `and`, `of the`.
  private func beyondConnector(_ index: Int) -> Int? {
    var index = index
    if text.word(index) == "the", text.touches(index), index > 0 {
      index -= 1
      guard text.roles(index).contains(.link) else { return nil }
    }
    guard text.token(index).shape == .lower, connectors.contains(text.word(index)),
      text.touches(index), isPiece(index - 1), text.words[index - 1].covered == .nothing,
      !text.roles(index - 1).contains(.function)
    else { return nil }
    return index - 1
  }
}
