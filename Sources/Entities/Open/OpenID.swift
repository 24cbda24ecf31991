internal import Identifiers
internal import Text

/// Makes the id of an entity from its name alone, so that it is the same in every article: `José
/// Núñez` is `person/jose-nunez`.
enum OpenID {
  /// Nil for a name without a Latin letter or a figure.
  static func id(_ kind: EntityKind, _ name: String) -> EntityID? {
    var words: [String] = []
    var count = kind.rawValue.utf8.count
    for token in Tokenizer.tokens(in: name) {
      let word = String(decoding: token.word.utf8.filter(isLetterOrDigit), as: UTF8.self)
      guard !word.isEmpty else { continue }
      count += 1 + word.utf8.count
      guard count <= EntityID.longest else { break }
      words.append(word)
    }
    return EntityID(kind.rawValue + "/" + words.joined(separator: "-"))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
