internal import Identifiers
internal import Text

/// The laws of the catalogue by the numbers among their names: `2022/2065`, `c-311/18`.
struct KnownNumbers: Sendable {
  /// Places in the catalogue.
  private let laws: [String: Entity]

  init(_ catalogue: Catalogue) {
    var laws: [String: Entity] = [:]
    var shared: Set<String> = []
    for entity in catalogue.entities where entity.kind == .law {
      for number in Set(entity.aliases.compactMap { Self.number(in: $0.text) }) {
        if laws[number] != nil { shared.insert(number) }
        laws[number] = entity
      }
    }
    for number in shared { laws[number] = nil }
    self.laws = laws
  }

  /// The law that a name gives the number of.
  func law(_ name: OpenName) -> Entity? {
    guard name.kind == .law, name.sightings.contains(where: { $0.cues.first?.reason == .lawNumber })
    else { return nil }
    return Self.number(in: name.name).flatMap { laws[$0] }
  }

  /// The two numbers with a stroke between, and the letter of a court before them.
  private static func number(in name: String) -> String? {
    let tokens = Tokenizer.tokens(in: name)
    for (index, (left, right)) in zip(tokens, tokens.dropFirst()).enumerated()
    where left.shape == .digits && right.shape == .digits
      && name.piece(TextSpan(left.span.end, right.span.start)) == "/"
    {
      let before = index > 0 ? tokens[index - 1] : nil
      let court = before.flatMap { $0.span.count == 1 ? $0.word + "-" : nil } ?? ""
      return "\(court)\(left.word)/\(right.word)"
    }
    return nil
  }
}
