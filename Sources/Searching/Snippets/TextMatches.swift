internal import IndexFormat
internal import Text
internal import Xapian

/// Which words of a text match a query.
struct TextMatches {
  /// For each word the number of what it matches, or nil. Words of one number count as one match
  /// when windows are compared.
  private(set) var keys: [Int?]
  /// Whether a word is shown as one with the word before it: of a phrase, or of an entity's name.
  private(set) var isJoined: [Bool]
  private var numbers: [String: Int] = [:]

  /// `positions` are the places of words that entities stand at, by term.
  init(
    _ text: TokenizedText, _ highlights: Highlights, language: String,
    positions: [String: [Int]], _ analyzer: inout Analyzer
  ) throws(XapianError) {
    keys = Array(repeating: nil, count: text.tokens.count)
    isJoined = Array(repeating: false, count: text.tokens.count)
    for (place, token) in text.tokens.enumerated() where !text.isMarked(token) {
      if let word = try Self.match(token, highlights, language, &analyzer) { set(place, word) }
    }
    for phrase in highlights.phrases { add(phrase, in: text) }
    for (term, places) in positions { add(places, of: term) }
  }

  private static func match(
    _ token: Token, _ highlights: Highlights, _ language: String, _ analyzer: inout Analyzer
  ) throws(XapianError) -> String? {
    if highlights.words.contains(token.word) { return token.word }
    if let prefix = highlights.prefixes.first(where: token.word.hasPrefix) { return prefix }
    guard !highlights.stems.isEmpty,
      let stem = try analyzer.stem(of: token, language: language), highlights.stems.contains(stem)
    else { return nil }
    return stem
  }

  private mutating func set(_ place: Int, _ what: String) {
    let number = numbers[what, default: numbers.count]
    numbers[what] = number
    keys[place] = number
  }

  private mutating func add(_ phrase: [String], in text: TokenizedText) {
    guard let first = phrase.first, phrase.count <= text.tokens.count else { return }
    for start in 0...text.tokens.count - phrase.count where text.tokens[start].word == first {
      let places = start..<start + phrase.count
      guard zip(places, phrase).allSatisfy({ text.tokens[$0].word == $1 }),
        places.allSatisfy({ !text.isMarked(text.tokens[$0]) })
      else { continue }
      for place in places {
        set(place, phrase.joined(separator: " "))
        if place > start { isJoined[place] = true }
      }
    }
  }

  private mutating func add(_ places: [Int], of term: String) {
    for place in places where keys.indices.contains(place) {
      let follows = place > 0 && places.contains(place - 1)
      set(place, term)
      if follows { isJoined[place] = true }
    }
  }
}
