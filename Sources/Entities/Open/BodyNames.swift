internal import Identifiers
internal import Text

/// Finds public bodies and associations by the words their names are made of: `Ada Lovelace
/// Institute`, `Ministry of Electronics and Information Technology`, `Delhi High Court`.
///
/// What many may be called (`Data Protection Authority`, `Supreme Court`) is no name.
struct BodyNames {
  private let text: OpenText
  private let start: NameStart

  init(_ text: OpenText) {
    self.text = text
    start = NameStart(text, Self.connectors, Self.ends)
  }

  /// The body a word of whose name says that it is one; nil where there is none.
  func body(at index: Int) -> Sighting? {
    guard text.isUnknown(index), !text.words[index].isHeading, isBody(index) else { return nil }
    switch text.language {
    case "de": return GermanBodyNames(text).body(at: index)
    case "fr": return FrenchBodyNames(text).body(at: index)
    default: return english(index)
    }
  }

  private func isBody(_ index: Int) -> Bool {
    if !text.roles(index).isDisjoint(with: [.body, .vagueBody]) { return true }
    let word = text.word(index)
    return text.language == "de" && BodyWords.germanEndings.contains { word.hasSuffix($0) }
  }

  private func english(_ noun: Int) -> Sighting? {
    var first = firstWord(noun)
    let end = end(behind: noun)
    // `Office of the Commissioner`: the later noun is inside the name that begins at the first.
    if end == noun + 1, isFollowed(noun) { return nil }
    while first < noun, isUnimportant(first) || isUnion(first, before: noun) { first += 1 }
    let tokens = first..<end
    let points = points(tokens, noun)
    guard points > 0, tokens.count > 1 else { return nil }
    var cues = [Cue(.bodyName, points)]
    if Abbreviations.abbreviation(behind: tokens, in: text) != nil {
      cues.append(Cue(.abbreviationDefined, 2))
    }
    return Sighting(text, tokens, .org, cues)
  }

  /// `and` is passed only behind what bodies are for: `Competition and Consumer Commission`.
  private func firstWord(_ noun: Int) -> Int {
    var first = start.start(before: noun)
    for index in (first..<noun).reversed() where text.token(index).shape == .lower {
      let isTopic = text.roles(index - 1).contains(.topic)
      if text.word(index) == "and" ? !isTopic : !isBody(index - 1) {
        first = index + 1
        break
      }
    }
    return first
  }

  /// The end of `of Electronics and Information Technology` behind a noun.
  private func end(behind noun: Int) -> Int {
    var end = noun + 1
    guard text.touches(end), ["of", "for", "on"].contains(text.word(end)) else { return end }
    var index = end + 1
    if text.touches(index), text.roles(index).contains(.article) { index += 1 }
    while index < text.count, index - noun < 14 {
      if isPiece(index) || isList(index) {
        index += 1
        end = index
      } else if let next = beyondLink(index) {
        index = next
      } else {
        break
      }
    }
    return end
  }

  private func isPiece(_ index: Int) -> Bool {
    guard text.joint(index).isInside, text.isCapital(index) else { return false }
    return text.words[index].covered == .nothing
      && text.roles(index).isDisjoint(with: [.calendar, .function])
      || text.words[index].covered == .place
  }

  /// The word with a capital behind `and`, `of`, `of the`.
  private func beyondLink(_ index: Int) -> Int? {
    guard text.touches(index), text.token(index).shape == .lower else { return nil }
    switch text.word(index) {
    case "and":
      return isPiece(index + 1) && text.roles(index + 1).contains(.topic) ? index + 1 : nil
    case "of", "for", "in", "on":
      let article = text.roles(index + 1).contains(.article) ? 1 : 0
      return isPiece(index + 1 + article) ? index + 1 + article : nil
    default: return nil
    }
  }

  /// `Science, Innovation and Technology`: behind a comma, and an `and` follows.
  private func isList(_ index: Int) -> Bool {
    guard text.joint(index) == .comma, text.isUnknown(index), text.roles(index).contains(.topic),
      text.roles(index - 1).contains(.topic)
    else { return false }
    return (index + 1..<index + 4).contains { text.word(after: $0 - 1) == "and" }
  }

  /// The name goes on behind its noun with another noun or with a word that is no office: the noun is
  /// a piece of it.
  private func isFollowed(_ noun: Int) -> Bool {
    guard text.joint(noun + 1) == .space || text.joint(noun + 1) == .hyphen,
      text.isUnknown(noun + 1)
    else { return false }
    return text.roles(noun + 1).isDisjoint(with: [.office, .post, .title, .given])
  }

  private func isUnimportant(_ index: Int) -> Bool {
    let roles = text.roles(index)
    return !text.isCapital(index) || roles.contains(.function) || roles.contains(.title)
      || roles.contains(.office) || text.words[index].covered == .other
      || Self.ends.contains(text.word(index))
  }

  /// `UK` in `UK Statistics Authority`, which has it in some articles and in others not.
  private func isUnion(_ index: Int, before noun: Int) -> Bool {
    noun - index > 1 && ["us", "uk", "eu"].contains(text.word(index))
  }

  private static let connectors: Set<String> = ["of", "and", "for", "on"]
  private static let ends: Set<String> = [
    "chief", "president", "director", "former", "section", "proposal", "statement", "via",
  ]
}

extension BodyNames {
  /// What the words are worth: the more of them are not what many bodies are called, the more.
  private func points(_ tokens: Range<Int>, _ noun: Int) -> Int {
    let others = tokens.filter { $0 != noun && text.isCapital($0) }
    let general: WordRoles = [.topic, .rank, .body, .vagueBody, .function, .people, .thing]
    let specific = others.filter { text.roles($0).isDisjoint(with: general) }
    let isStrong = text.roles(noun).contains(.body)
    let isOf = tokens.upperBound > noun + 1
    if specific.isEmpty {
      if isOf { return isStrong ? min(others.count + 1, 3) : others.count > 1 ? 2 : 0 }
      return others.count > 1 && isStrong ? 2 : 0
    }
    // A place alone makes no body of a common noun: `Texas House`, `London Office`.
    let isOnlyPlace = specific.allSatisfy { text.words[$0].covered == .place }
    if isOnlyPlace, others.count == 1 { return isStrong && !isOf ? 2 : 0 }
    if isStrong || isOnlyPlace { return 3 }
    return others.count > 1 ? 2 : 1
  }
}
