internal import Xapian

extension Snapshot {
  /// The words of the index that at most so many edits make of `word`, in the order of their first
  /// letters; at most `limit`.
  ///
  /// Every word that begins with a letter from a to z, a digit or the word's own first letter is
  /// looked at.
  func words(
    spelt word: String, within edits: Int, limit: Int
  ) throws(SearchFailure) -> [String] {
    var matcher = SpellingMatcher(word, edits: edits)
    var found: [String] = []
    for first in Set("abcdefghijklmnopqrstuvwxyz0123456789" + word.prefix(1)).sorted() {
      do {
        try database.forEachTerm(prefix: String(first)) { bytes, _ in
          guard matcher.matches(bytes), let term = try? UTF8Span(validating: bytes) else {
            return true
          }
          found.append(String(copying: term))
          return found.count < limit
        }
      } catch {
        throw SearchFailure(error)
      }
      if found.count >= limit { break }
    }
    return found
  }
}
