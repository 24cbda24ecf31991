internal import Identifiers
internal import Text

/// Finds German bodies: `Bundesamt für Sicherheit in der Informationstechnik`, `Oberlandesgericht
/// Hamm`, `Bertelsmann Stiftung`.
struct GermanBodyNames {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// The body a word of whose name says that it is one.
  func body(at noun: Int) -> Sighting? {
    if text.touches(noun + 1), ["fur", "zum", "zur"].contains(text.word(noun + 1)) {
      return purpose(noun)
    }
    guard text.touches(noun + 1), text.isCapital(noun + 1), text.words[noun + 1].covered == .place
    else { return nil }
    var end = noun + 2
    while end < text.count, text.joint(end) == .hyphen, text.isCapital(end) { end += 1 }
    let hasMany = Self.ofPlaces.contains { text.word(noun).hasSuffix($0) }
    return hasMany ? Sighting(text, noun..<end, .org, [Cue(.bodyName, 3)]) : nil
  }

  /// `für Sicherheit in der Informationstechnik`: nouns and what joins them.
  private func purpose(_ noun: Int) -> Sighting? {
    var end = noun + 1
    var index = noun + 2
    while index < text.count, index - noun < 12, text.touches(index) || isList(index) {
      if text.isCapital(index) {
        index += 1
        end = index
      } else if Self.links.contains(text.word(index)) {
        index += 1
      } else {
        break
      }
    }
    guard end > noun + 2 else { return nil }
    var start = noun
    if start > 0, text.touches(start), text.isUnknown(start - 1),
      Self.ranks.contains(text.word(start - 1))
    {
      start -= 1
    }
    return Sighting(text, start..<end, .org, [Cue(.bodyName, 3)])
  }

  private func isList(_ index: Int) -> Bool {
    text.joint(index) == .comma && text.roles(index).contains(.topic)
  }

  private static let links: Set<String> = ["und", "in", "der", "des", "den", "die", "das", "im"]
  /// Bodies that are told apart by their place.
  private static let ofPlaces = [
    "gericht", "anwaltschaft", "verbraucherzentrale", "universitat", "hochschule", "landesanstalt",
  ]
  private static let ranks: Set<String> = [
    "nationale", "nationales", "nationaler", "europaische", "europaisches", "bayerische",
    "bayerisches", "hessische", "hessisches", "sachsische", "sachsisches", "deutsche", "deutsches",
  ]
}
