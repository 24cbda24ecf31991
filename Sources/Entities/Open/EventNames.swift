internal import Identifiers
internal import Text

/// Finds events by what they are called, with a year or an own word: `2024 Data Summit`,
/// `RightsCon Conference`.
struct EventNames {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// The event the last word of whose name says that it is one.
  func event(at noun: Int) -> Sighting? {
    guard text.isUnknown(noun), text.roles(noun).contains(.event), !text.words[noun].isHeading,
      text.language != "de", !(text.isUnknown(noun + 1) && text.touches(noun + 1))
    else { return nil }
    var start = NameStart(text, ["of", "on", "and"], []).start(before: noun)
    while start < noun, isUnimportant(start) { start += 1 }
    let own = (start..<noun).filter { text.isCapital($0) }
    guard own.contains(where: isSpecific), own.count > 1 || hasYear(start, noun) else { return nil }
    return Sighting(
      text, start..<noun + 1, .event, [Cue(.eventName, hasYear(start, noun) ? 3 : 2)])
  }

  private func isUnimportant(_ index: Int) -> Bool {
    let roles = text.roles(index)
    return !text.isCapital(index) || !roles.isDisjoint(with: [.function, .title, .calendar])
      || text.words[index].covered == .other
  }

  private func isSpecific(_ index: Int) -> Bool {
    text.roles(index).isDisjoint(with: [.rank, .function, .people, .calendar, .event])
  }

  /// `2024 X Summit`, `X Summit 2024`
  private func hasYear(_ start: Int, _ noun: Int) -> Bool {
    [start - 1, noun + 1].contains { index in
      guard text.words.indices.contains(index), text.touches(max(index, start)) || index > noun
      else { return false }
      return text.token(index).shape == .digits && text.token(index).span.count == 4
    }
  }
}
