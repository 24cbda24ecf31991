internal import Identifiers
internal import Text

/// Finds the names of the catalogue in a text.
struct Matcher: Sendable {
  let vocabulary: Vocabulary
  let automaton: Automaton
  /// The senses of pattern `p` are `senses[firstSense[p] ..< firstSense[p + 1]]`.
  private let senses: [Sense]
  private let firstSense: [Int]
  let misspellings: Misspellings
  /// Whether a pattern is so long that it is known with a letter wrong, by pattern.
  let longNames: [Bool]

  init(_ catalogue: Catalogue) {
    let aliases = catalogue.entities.reduce(0) { $0 + $1.aliases.count }
    var builder = PatternBuilder(aliases: aliases)
    for (ordinal, entity) in catalogue.entities.enumerated() {
      for alias in entity.aliases { builder.add(alias, of: ordinal) }
    }
    vocabulary = builder.vocabulary
    automaton = Automaton(builder.patterns, words: builder.vocabulary.count)
    longNames = builder.longNames(in: catalogue)
    misspellings = Misspellings(vocabulary, builder.words(of: longNames))
    senses = builder.senses.flatMap { $0 }
    firstSense = builder.senses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// All names in one part of an article, overlapping ones too, whose capitals are allowed.
  ///
  /// Marked words belong to no name. A name in another language than the article's is a weak one
  /// when it is a single word: German `Rat` in an English text is no council.
  func mentions(in part: ArticlePart, of text: TokenizedText, language: String) -> [Mention] {
    let numbers = numbers(of: text, language: language)
    var mentions: [Mention] = []
    var state = Automaton.root
    for (index, number) in numbers.enumerated() {
      state = automaton.next(state, number)
      guard state != Automaton.root else { continue }
      automaton.forEachPattern(endingIn: state) { pattern, words in
        let tokens = index + 1 - words..<index + 1
        let found = text.tokens[tokens]
        let candidates = candidates(pattern, found, in: text.text, language: language)
        guard !candidates.isEmpty else { return }
        let span = TextSpan(found[tokens.lowerBound].span.start, found[index].span.end)
        mentions.append(
          Mention(
            part: part, tokens: tokens, span: span, candidates: candidates,
            isDistinctive: words > 1 || found[index].shape == .upper, reason: .strongName))
      }
    }
    return mentions + spacedInitials(in: part, of: text, language: language)
      + repairedMentions(in: part, of: text, numbers, language: language)
  }

  /// The word numbers of a text's tokens, in which a marked one is unknown and so ends every name.
  private func numbers(of text: TokenizedText, language: String) -> [UInt32] {
    var numbers = text.tokens.map { vocabulary.number(of: $0.word) }
    if language == "de" {
      for index in numbers.indices where numbers[index] == Vocabulary.unknown {
        numbers[index] = genitive(text.tokens[index])
      }
    }
    guard !text.marked.isEmpty else { return numbers }
    for (index, token) in text.tokens.enumerated() where text.isMarked(token) {
      numbers[index] = Vocabulary.unknown
    }
    return numbers
  }

  /// What the words may mean, each entity once with its strongest alias.
  func candidates(
    _ pattern: Int, _ words: ArraySlice<Token>, in text: String, language: String
  ) -> [Mention.Candidate] {
    var candidates: [Mention.Candidate] = []
    for sense in senses[firstSense[pattern]..<firstSense[pattern + 1]]
    where sense.allows(words, in: text) && !Self.isLetterInWord(words, in: text) {
      let isForeign = sense.language.map { $0 != language && language != "und" } ?? false
      let strength =
        isForeign && words.count == 1 && sense.strength == .strong ? .weak : sense.strength
      let candidate = Mention.Candidate(entity: sense.entity, strength: strength)
      if let index = candidates.firstIndex(where: { $0.entity == sense.entity }) {
        if strength.rawValue < candidates[index].strength.rawValue { candidates[index] = candidate }
      } else {
        candidates.append(candidate)
      }
    }
    return candidates
  }

  /// `X` in `X-ray`: a single letter that a hyphen joins to a word in lower case or follows.
  private static func isLetterInWord(_ words: ArraySlice<Token>, in text: String) -> Bool {
    guard words.count == 1, let span = words.first?.span, span.count == 1 else { return false }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: span.start)
    let end = bytes.index(after: start)
    if start > bytes.startIndex, bytes[bytes.index(before: start)] == UInt8(ascii: "-") {
      return true
    }
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: "-") else { return false }
    let next = bytes.index(after: end)
    return next < bytes.endIndex && bytes[next] > UInt8(ascii: "Z")
  }
}

/// The distinct word sequences of all aliases, with what each means.
private struct PatternBuilder {
  var vocabulary = Vocabulary()
  var patterns: [[UInt32]] = []
  var senses: [[Sense]] = []
  private var known: [[UInt32]: Int] = [:]

  init(aliases: Int) {
    patterns.reserveCapacity(aliases)
    senses.reserveCapacity(aliases)
    known.reserveCapacity(aliases)
  }

  mutating func add(_ alias: Alias, of entity: Int) {
    let text = Fold.composed(alias.text)
    let words = Tokenizer.tokens(in: text)
    add(alias, words, in: text, of: entity)
    if text.utf8.contains(UInt8(ascii: "&")) {
      add(alias, written: text.replacing(" & ", with: " and "), of: entity)
    } else if words.contains(where: { $0.word == "and" }) {
      add(alias, written: text.replacing(" and ", with: " & "), of: entity)
    }
  }

  private mutating func add(_ alias: Alias, written text: String, of entity: Int) {
    add(alias, Tokenizer.tokens(in: text), in: text, of: entity)
  }

  private mutating func add(_ alias: Alias, _ words: [Token], in text: String, of entity: Int) {
    let pattern = words.map { vocabulary.intern($0.word) }
    let sense = Sense(alias, words: words, in: text, of: entity)
    if let number = known[pattern] {
      senses[number].append(sense)
    } else {
      known[pattern] = patterns.count
      patterns.append(pattern)
      senses.append([sense])
    }
  }
}

extension PatternBuilder {
  /// Which patterns are names of eight letters or more that fire alone. Of single words, none of
  /// people, and of places only long ones: surnames and demonyms differ by a letter.
  fileprivate func longNames(in catalogue: Catalogue) -> [Bool] {
    zip(patterns, senses).map { pattern, senses in
      let letters = pattern.reduce(0) { $0 + vocabulary[$1].utf8.count }
      let needed = pattern.count == 1 ? 7 : 8
      return letters >= needed
        && senses.contains { sense in
          sense.strength == .strong
            && (pattern.count > 1 || Self.isAlone(catalogue.entities[sense.entity].kind, letters))
        }
    }
  }

  private static func isAlone(_ kind: EntityKind, _ letters: Int) -> Bool {
    kind == .place ? letters > 9 : kind != .person
  }

  /// Which words are in one of the chosen patterns, by number.
  fileprivate func words(of chosen: [Bool]) -> [Bool] {
    var isChosen = [Bool](repeating: false, count: vocabulary.count)
    for (pattern, isLong) in zip(patterns, chosen) where isLong {
      for number in pattern { isChosen[Int(number)] = true }
    }
    return isChosen
  }
}
