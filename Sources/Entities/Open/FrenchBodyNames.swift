internal import Identifiers
internal import Text

/// Finds French bodies: `Autorité de régulation des transports (ART)`, `Institut Montaigne`.
struct FrenchBodyNames {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// The body whose name begins with a word.
  func body(at noun: Int) -> Sighting? {
    if let defined = definition(from: noun) { return defined }
    var end = noun + 1
    if text.touches(end), ["de", "du", "des", "d"].contains(text.word(end)) { end += 1 }
    if ["la", "l", "le"].contains(text.word(after: end - 1) ?? "") { end += 1 }
    let first = end
    while end < text.count, end - noun < 8, text.joint(end).isInside, isPiece(end) { end += 1 }
    guard end > first, text.roles(noun).contains(.body) else { return nil }
    let isDirect = first == noun + 1
    let isSpecific = (first..<end).contains {
      text.roles($0).isDisjoint(with: [.topic, .rank, .people])
    }
    return Sighting(
      text, noun..<end, .org, [Cue(.bodyName, isSpecific && isDirect ? 3 : 2)])
  }

  /// The words up to an abbreviation in brackets whose letters begin them.
  private func definition(from noun: Int) -> Sighting? {
    var end = noun + 1
    while end < text.count, end - noun < 14 {
      if text.joint(end) == .opening { break }
      guard text.joint(end).isInside, !text.words[end].isMarked else { return nil }
      end += 1
    }
    guard end > noun + 1, Abbreviations.abbreviation(behind: noun..<end, in: text) != nil else {
      return nil
    }
    return Sighting(
      text, noun..<end, .org, [Cue(.bodyName, 1), Cue(.abbreviationDefined, 2)])
  }

  private func isPiece(_ index: Int) -> Bool {
    text.isCapital(index) && text.words[index].covered != .other
      && text.roles(index).isDisjoint(with: [.calendar, .function])
  }
}
