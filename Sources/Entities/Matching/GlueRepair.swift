internal import Text

/// How a word may be read that machine translation has glued together: `andItalyhad` is `and`,
/// `Italy`, `had`.
///
/// Only a known function word or verb is ever cut off, and the matcher asks for a strong name in
/// what is left: `TikTok`, `LinkedIn` and `McKinsey` stay whole. Nothing is changed in the text: the
/// mention's token is the glued word, its span covers the name alone.
enum GlueRepair {
  struct Reading: Hashable {
    /// The name as a word of its own, standing where it stands in the text.
    let name: Token
    /// Whether a word was cut off before the name, and one after it.
    let isCutBefore: Bool
    let isCutAfter: Bool
  }

  /// The readings of a word that is in no name; none for nearly every word.
  static func readings(of token: Token, in text: String) -> [Reading] {
    guard token.shape == .mixed || token.shape == .capitalised,
      (5...40).contains(token.span.count)
    else { return [] }
    let bytes = Array(text.piece(token.span).utf8)
    var before = [0]
    if token.shape == .mixed {
      before += cuts.filter { isFunctionWord(bytes.prefix($0), startsName: bytes, at: $0) }
    }
    let after = [0] + cuts.filter { isSuffix(bytes.suffix($0)) && $0 < bytes.count }
    return before.flatMap { before in
      after.compactMap { after in reading(token, bytes, before, after) }
    }
  }

  /// The lengths of the words that are cut off, in bytes.
  private static let cuts = 2...9

  private static func reading(
    _ token: Token, _ bytes: [UInt8], _ before: Int, _ after: Int
  ) -> Reading? {
    guard before + after > 0, before + after + 2 <= bytes.count else { return nil }
    let piece = String(decoding: bytes[before..<bytes.count - after], as: UTF8.self)
    let words = Tokenizer.tokens(in: piece)
    guard let word = words.first, words.count == 1, word.span.count == piece.utf8.count,
      word.shape.hasCapital, isLongEnough(word, after)
    else { return nil }
    let start = token.span.start + before
    let name = Token(
      span: TextSpan(start, start + piece.utf8.count), lower: word.lower, word: word.word,
      shape: word.shape)
    return Reading(name: name, isCutBefore: before > 0, isCutAfter: after > 0)
  }

  /// Where capitals do not show the border, a name must have four letters: `Arm` and `in` are no
  /// reading of `Armin`.
  private static func isLongEnough(_ name: Token, _ after: Int) -> Bool {
    after == 0 || name.shape == .upper || name.word.utf8.count >= 4
  }

  private static func isFunctionWord(
    _ piece: ArraySlice<UInt8>, startsName bytes: [UInt8], at end: Int
  ) -> Bool {
    guard end < bytes.count, isUpper(bytes[end]), piece.dropFirst().allSatisfy(isLower) else {
      return false
    }
    return prefixes.contains(String(decoding: piece, as: UTF8.self).lowercased())
  }

  private static func isSuffix(_ piece: ArraySlice<UInt8>) -> Bool {
    piece.allSatisfy(isLower) && suffixes.contains(String(decoding: piece, as: UTF8.self))
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// What is found glued before a name. The border is a capital, so short words are safe.
  private static let prefixes: Set<String> = [
    "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "said", "says", "since",
    "than", "that", "the", "to", "told", "via", "when", "where", "while", "with",
    "au", "aux", "avec", "chez", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "par",
    "pour", "que", "selon", "sur",
    "bei", "das", "dem", "den", "der", "die", "durch", "mit", "nach", "und", "von", "zu",
  ]

  /// What is found glued behind a name, where nothing shows the border. Left out are words that end
  /// other words too often: `as` (Amazonas), `at`, `by` (Appleby), `en`, `et` (Trumpet), `it`, `or`.
  private static let suffixes: Set<String> = [
    "also", "and", "are", "but", "can", "could", "did", "does", "for", "from", "had", "has", "have",
    "in", "is", "may", "must", "not", "of", "on", "should", "that", "the", "their", "this", "to",
    "was", "were", "when", "where", "which", "while", "who", "will", "with", "would",
    "added", "announced", "argued", "asked", "believes", "called", "claims", "confirmed",
    "declared", "explained", "fined", "launched", "plans", "recalls", "reported", "reports", "said",
    "says", "show", "showed", "shows", "told", "wants", "warned", "wrote",
    "avait", "avec", "dans", "dit", "est", "pour", "qui", "sont", "sur",
    "hat", "ist", "mit", "sagte", "und", "war", "wird",
  ]
}
