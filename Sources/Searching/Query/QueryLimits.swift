/// How large a query may be.
package enum QueryLimits {
  /// In UTF-8 bytes.
  package static let bytes = 8 * 1024
  /// Words, phrases and values together.
  package static let clauses = 64
  /// Different words of pasted text of which any may match.
  package static let literalWords = 512
  /// Brackets and NOT inside one another.
  package static let depth = 16
  package static let phraseWords = 16
  package static let distances = 1...100
  /// Letters or digits before `*`.
  package static let prefixLetters = 3
  /// Words that a prefix, or a stem in NEAR, may stand for.
  package static let expansions = 1000
  package static let boosts = 0.01...100.0
}
