internal import Identifiers
internal import Text

/// Finds cases by their parties: `Murthy v. Missouri`, `affaire Schrems c. Facebook`.
struct CourtCases {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// The case between whose parties a word stands.
  func law(at index: Int) -> Sighting? {
    guard index > 0, index + 1 < text.count, text.token(index).shape == .lower,
      !text.words[index].isMarked, text.touches(index), isVersus(index)
    else { return nil }
    let left = leftParty(index)
    let right = rightParty(index + 1)
    guard !left.isEmpty, !right.isEmpty else { return nil }
    let name = "\(text.name(left)) v. \(text.name(right))"
    return Sighting(
      text, left.lowerBound..<right.upperBound, .law, named: name, [Cue(.courtCase, 3)])
  }

  /// `v.` always, the longer words only where a court is spoken of.
  private func isVersus(_ index: Int) -> Bool {
    switch text.word(index) {
    case "v": text.joint(index + 1) == .initial || isInCourt(index)
    case "vs": isInCourt(index)
    case "c": text.language == "fr" && isCalledCase(index)
    case "contre": text.language == "fr" && isCalledCase(index)
    case "gegen": text.language == "de" && isCalledCase(index)
    default: false
    }
  }

  private func isInCourt(_ index: Int) -> Bool {
    let near = max(0, index - 12)..<min(text.count, index + 12)
    return near.contains { Self.courts.contains(text.word($0)) }
  }

  /// `affaire X contre Y`, `Rechtssache X gegen Y`: the word stands right before the parties.
  private func isCalledCase(_ index: Int) -> Bool {
    let left = leftParty(index)
    return !left.isEmpty && left.lowerBound > 0 && text.touches(left.lowerBound)
      && Self.cases.contains(text.word(left.lowerBound - 1))
  }

  private func leftParty(_ index: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < 6, start == index || text.joint(start).isInside,
      text.isCapital(start - 1), !text.roles(start - 1).contains(.function)
    {
      start -= 1
    }
    while start < index, text.roles(start).contains(.function) { start += 1 }
    return trimmed(start..<index)
  }

  private func rightParty(_ index: Int) -> Range<Int> {
    var end = index
    while end < text.count, end - index < 6, end == index || text.joint(end).isInside,
      text.isCapital(end), end == index || !text.roles(end).contains(.function)
    {
      end += 1
    }
    return trimmed(index..<end)
  }

  /// Without `Inc`, `LLC` at the end.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, text.roles(end - 1).contains(.legalForm) { end -= 1 }
    return tokens.lowerBound..<end
  }

  private static let courts: Set<String> = [
    "court", "case", "cases", "ruling", "judgment", "judgement", "decision", "lawsuit", "precedent",
    "litigation", "justices",
  ]
  private static let cases: Set<String> = [
    "affaire", "arret", "rechtssache", "verfahren", "urteil", "fall", "streit", "rechtsstreit",
  ]
}
