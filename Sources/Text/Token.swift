/// One word of a text, as the index and the matcher see it. Its position is its place in the array.
package struct Token: Hashable, Sendable {
  /// Where it stands in the text.
  package let span: TextSpan
  /// In NFC and lower case, accents kept: what a stemmer is given.
  package let lower: String
  /// Case and accents folded: the term. Never empty, at most `Token.longest` bytes.
  package let word: String
  /// How it is written, for case rules.
  package let shape: Shape

  /// A longer word is cut here, in bytes; the rest of it is not indexed.
  package static let longest = 64

  package enum Shape: UInt8, Sendable {
    /// `merger`
    case lower
    /// `Merger`
    case capitalised
    /// `FTC`, `U.S.`; two letters or more
    case upper
    /// `TikTok`, `eIDAS`, `iOS`
    case mixed
    /// No letter: `2024`
    case digits
  }

  package init(span: TextSpan, lower: String, word: String, shape: Shape) {
    self.span = span
    self.lower = lower
    self.word = word
    self.shape = shape
  }
}
