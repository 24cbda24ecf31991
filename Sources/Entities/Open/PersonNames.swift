internal import Identifiers
internal import Text

/// Tells which runs of capitals are the full names of people, and what speaks for it.
struct PersonNames {
  private let text: OpenText
  private let surroundings: Surroundings

  init(_ text: OpenText) {
    self.text = text
    surroundings = Surroundings(text)
  }

  /// The person that a run names; without cues where nothing but its form speaks for one.
  func person(_ run: CapitalRun) -> Sighting? {
    let followsOffice = run.followsOffice || surroundings.isAfterOffice(run.tokens.lowerBound)
    guard let tokens = name(run, followsOffice), !isCredit(tokens) else { return nil }
    var cues: [Cue] = []
    if text.roles(tokens.lowerBound).contains(.given) {
      cues.append(Cue(.givenName, 2))
    }
    if followsOffice { cues.append(Cue(.office, 3)) }
    if surroundings.noun(behind: tokens.upperBound) == .person {
      cues.append(Cue(.apposition, 3))
    } else if surroundings.isApposition(tokens) {
      cues.append(Cue(.apposition, 2))
    }
    if surroundings.says(tokens) { cues.append(Cue(.verbOfSaying, 1)) }
    return Sighting(text, tokens, .person, cues)
  }

  /// The words of a full name; nil where the run is none.
  private func name(_ run: CapitalRun, _ followsOffice: Bool) -> Range<Int>? {
    var tokens = run.tokens
    if text.language == "de" {
      guard let german = germanName(tokens, followsOffice) else { return nil }
      tokens = german
    }
    var words = 0
    var full = 0
    for index in tokens {
      if index == tokens.lowerBound || text.joint(index) != .hyphen { words += 1 }
      if text.joint(index) == .ampersand, index > tokens.lowerBound { return nil }
      if text.token(index).span.count > 1 { full += 1 }
      guard mayBePersonal(index, isFirst: index == tokens.lowerBound) else { return nil }
    }
    let particles = tokens.count { text.token($0).shape == .lower }
    guard (2...4).contains(words - particles), full > 1 else { return nil }
    return tokens
  }

  private func mayBePersonal(_ index: Int, isFirst: Bool) -> Bool {
    let token = text.token(index)
    let roles = text.roles(index)
    if token.shape == .lower { return roles.contains(.particle) }
    if token.shape == .upper, token.span.count > 3 || !isFirst {
      return ["ii", "iii", "iv"].contains(token.word)
    }
    return roles.contains(.given) || roles.isDisjoint(with: .impersonal)
  }

  /// First names and one word more: in German, nouns with capitals follow.
  ///
  /// Without a known first name, two words behind an office or before the apposition of one.
  private func germanName(_ tokens: Range<Int>, _ followsOffice: Bool) -> Range<Int>? {
    var end = tokens.lowerBound
    while end < tokens.upperBound, text.roles(end).contains(.given) { end += 1 }
    if end == tokens.lowerBound {
      let words = tokens.count { $0 == tokens.lowerBound || text.joint($0) != .hyphen }
      let isTold = followsOffice || surroundings.noun(behind: tokens.upperBound) == .person
      let isNoun = tokens.contains { index in
        Self.germanNouns.contains { text.word(index).hasSuffix($0) }
      }
      return isTold && words == 2 && !isNoun ? tokens : nil
    }
    while end < tokens.upperBound, text.token(end).shape == .lower { end += 1 }
    guard end < tokens.upperBound else { return nil }
    end += 1
    while end < tokens.upperBound, text.joint(end) == .hyphen { end += 1 }
    return tokens.lowerBound..<end
  }

  /// Behind `Reporting by`, `Photo:`, `©`; at the beginning of a line behind `By`; before an agency of
  /// photographers behind a stroke.
  private func isCredit(_ tokens: Range<Int>) -> Bool {
    if text.joint(tokens.upperBound) == .slash || text.joint(tokens.lowerBound) == .slash {
      return true
    }
    let by = tokens.lowerBound - 1
    guard by >= 0, ["by", "par", "von"].contains(text.word(by)), text.touches(by + 1) else {
      return false
    }
    return by == 0 || text.joint(by) == .line || Self.crafts.contains(text.word(by - 1))
  }

  /// What German nouns end with that are no surnames.
  private static let germanNouns = [
    "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "tat", "ismus", "nis",
  ]

  private static let crafts: Set<String> = [
    "reporting", "editing", "written", "writing", "photo", "photos", "photograph", "photography",
    "illustration", "image", "video", "posted", "compiled", "edited", "reported", "produced",
    "graphic", "graphics", "translated", "translation", "credit", "authored", "foto", "publie",
  ]
}
