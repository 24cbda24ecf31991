internal import Identifiers
internal import Text

/// Finds the abbreviation that an article defines behind a name: `Kids Online Safety Act (KOSA)`.
enum Abbreviations {
  /// Folded; nil where none is defined.
  static func defined(by name: OpenName, in parts: [OpenText]) -> String? {
    for sighting in name.sightings where name.kind != .person {
      let text = parts[Int(sighting.part.rawValue)]
      if let short = abbreviation(behind: sighting.tokens, in: text) { return short }
    }
    return nil
  }

  static func abbreviation(behind tokens: Range<Int>, in text: OpenText) -> String? {
    let end = tokens.upperBound
    guard end < text.count, text.joint(end) == .opening, text.isUnknown(end),
      text.token(end).shape == .upper || text.token(end).shape == .mixed,
      text.text.text.piece(TextSpan(text.token(end).span.end, text.text.text.utf8.count))
        .first == ")",
      abbreviates(text.word(end), text.text.tokens[tokens].map(\.word))
    else { return nil }
    return text.word(end)
  }

  /// Whether the letters begin words of the name, in order, the first the first.
  private static func abbreviates(_ short: String, _ words: [String]) -> Bool {
    guard short.first == words.first?.first, short.utf8.count > 1 else { return false }
    let long = words.joined()
    guard short.utf8.count < long.utf8.count else { return false }
    var rest = long[...]
    for letter in short {
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
