package import Text
package import Xapian

/// Makes terms of words: the stems, and the positions at which words stand.
///
/// The one place where writer and reader agree on them. It remembers the stems it made, so it has
/// one owner and one thread.
package struct Analyzer: ~Copyable {
  /// Changes whenever the same text would give other terms.
  package static let version = 2

  /// The languages that are stemmed, by ISO 639-1 code, ascending.
  package static let languages = snowball.keys.sorted()

  private var stemmers: [String: CachedStemmer] = [:]

  package init() {}

  /// The term without its prefix: the word stemmed in a language and folded after that, so that
  /// the stemmer sees accents. Nil for a word that starts with a digit, which has no stem and is
  /// searched by itself. In a language without a stemmer the stem is the word.
  package mutating func stem(of token: Token, language: String) throws(XapianError) -> String? {
    guard let first = token.word.utf8.first, !(0x30...0x39).contains(first) else { return nil }
    guard let stemmer = try stemmer(for: language) else { return token.word }
    return stemmer.stem(of: token)
  }

  private mutating func stemmer(for language: String) throws(XapianError) -> CachedStemmer? {
    if let known = stemmers[language] { return known }
    guard let name = Self.snowball[language] else { return nil }
    let stemmer = CachedStemmer(try Stemmer(language: name))
    stemmers[language] = stemmer
    return stemmer
  }

  /// The position of the first word of the title.
  package static let firstTitlePosition: UInt32 = 1

  /// How many positions lie between the last word of the title and the first of the body, so that
  /// no phrase and no NEAR reaches across.
  package static let bodyGap: UInt32 = 100

  /// The position of the first word of the body, after a title of so many words.
  package static func firstBodyPosition(titleWords: Int) -> UInt32 {
    firstTitlePosition + UInt32(titleWords) + bodyGap
  }

  /// Snowball's name of each language that Xapian has a stemmer for.
  private static let snowball = [
    "ca": "catalan", "da": "danish", "de": "german", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hu": "hungarian",
    "it": "italian", "lt": "lithuanian", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
  ]
}

/// A stemmer that remembers: a text repeats most of its words.
private final class CachedStemmer {
  private let stemmer: Stemmer
  private var stems: [String: String] = [:]
  /// What is remembered is forgotten at this many words, about 10 MB.
  private static let capacity = 100_000

  init(_ stemmer: consuming Stemmer) {
    self.stemmer = stemmer
  }

  func stem(of token: Token) -> String {
    if let known = stems[token.lower] { return known }
    let stem = Fold.fold(stemmer.stem(token.lower))
    if stems.count == Self.capacity { stems.removeAll(keepingCapacity: true) }
    stems[token.lower] = stem.isEmpty ? token.word : stem
    return stem.isEmpty ? token.word : stem
  }
}
