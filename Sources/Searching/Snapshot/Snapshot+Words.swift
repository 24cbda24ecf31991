internal import IndexFormat
internal import Xapian

extension Snapshot {
  /// The distinct stems of a word in some languages, ascending; none for a word that has none.
  mutating func stems(
    of word: QueryWord, _ languages: [String]
  ) throws(SearchFailure) -> [String] {
    var stems: Set<String> = []
    for language in languages {
      do {
        if let stem = try analyzer.stem(of: word.token, language: language) { stems.insert(stem) }
      } catch {
        throw SearchFailure(error)
      }
    }
    return stems.sorted()
  }

  /// The words of the index that begin with `prefix`, in order, at most `limit`.
  func words(withPrefix prefix: String, limit: Int) throws(SearchFailure) -> [String] {
    do { return try database.terms(prefix: prefix, limit: limit) } catch {
      throw SearchFailure(error)
    }
  }

  /// How many words of the index begin with `prefix`.
  func countOfWords(withPrefix prefix: String) throws(SearchFailure) -> Int {
    var count = 0
    do {
      try database.forEachTerm(prefix: prefix) { _, _ in
        count += 1
        return true
      }
    } catch {
      throw SearchFailure(error)
    }
    return count
  }

  /// The words of the index with a stem in common with `word`, and the word itself; at most
  /// `limit`.
  ///
  /// The terms that begin as the stem does without its last letter, which stemmers change
  /// (`happy`, `happi`), are stemmed again. Terms are folded, so a form whose stem hangs on an
  /// accent can be missed.
  mutating func forms(
    of word: QueryWord, _ languages: [String], limit: Int
  ) throws(SearchFailure) -> [String] {
    let stems = Set(try stems(of: word, languages))
    var forms: Set<String> = [word.word]
    var seen: Set<String> = []
    for stem in stems {
      let prefix = stem.count > 2 ? String(stem.dropLast()) : stem
      guard seen.insert(prefix).inserted else { continue }
      for term in try words(withPrefix: prefix, limit: Self.walk) {
        let candidate = QueryWord(text: term, lower: term, word: term)
        let own = try self.stems(of: candidate, languages)
        if !stems.isDisjoint(with: own) { forms.insert(term) }
        if forms.count == limit { return forms.sorted() }
      }
    }
    return forms.sorted()
  }

  /// How many terms are looked at for the forms of one stem.
  private static let walk = 100_000
}
