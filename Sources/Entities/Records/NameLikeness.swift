internal import Text

/// Why two names may be one entity's.
package enum NameLikeness: String, Comparable, Sendable {
  /// They differ in an accent, a hyphen, an article or a letter or two.
  case spelling
  /// One is made of the other's first letters.
  case initials
  /// One has all the words of the other, side by side, and more.
  case words

  /// Nil where nothing speaks for it.
  package static func between(_ one: String, _ other: String) -> NameLikeness? {
    let (left, right) = (words(of: one), words(of: other))
    guard !left.isEmpty, !right.isEmpty else { return nil }
    let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
    if isSpeltAlike(left.joined(), right.joined()) { return .spelling }
    if shorter.count == 1, longer.count > 1, isInitials(shorter[0], of: longer) {
      return .initials
    }
    guard shorter.joined().utf8.count >= 5, shorter.count < longer.count else { return nil }
    let isPart = (0...longer.count - shorter.count).contains { start in
      longer[start..<start + shorter.count].elementsEqual(shorter)
    }
    return isPart ? .words : nil
  }

  package static func < (left: NameLikeness, right: NameLikeness) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .spelling: 0
    case .initials: 1
    case .words: 2
    }
  }

  /// Folded, without the words that names are written with and without.
  private static func words(of name: String) -> [String] {
    let words = Tokenizer.tokens(in: Fold.composed(name)).map(\.word)
    let telling = words.filter { !joining.contains($0) }
    return telling.isEmpty ? words : telling
  }

  private static let joining: Set<String> = [
    "the", "of", "and", "for", "a", "le", "la", "les", "de", "du", "des", "et", "der", "die",
    "das", "und", "fur", "von", "inc", "ltd", "gmbh", "corp", "plc", "sa", "ag", "llc",
  ]

  /// One letter in eight may differ, and none in a short name or a number.
  private static func isSpeltAlike(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let digits = one.filter(\.isNumber) == other.filter(\.isNumber)
    let limit = min(one.utf8.count, other.utf8.count) / 8
    return digits && limit > 0
      && EditDistance.between(
        Array(one.unicodeScalars), Array(other.unicodeScalars), atMost: limit) != nil
  }

  private static func isInitials(_ short: String, of words: [String]) -> Bool {
    short.utf8.count >= 2 && short == String(words.compactMap(\.first))
  }
}
