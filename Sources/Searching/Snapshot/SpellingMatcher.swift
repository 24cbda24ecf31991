/// Tells words that a few edits make of one word: insertions, deletions, replacements and swaps of
/// neighbours (the optimal string alignment distance).
///
/// It keeps its rows from word to word and gives most words up after a few letters.
struct SpellingMatcher {
  private let word: [UInt32]
  private let edits: Int
  /// `rows[0]` is of the letter before the last, `rows[1]` of the last, `rows[2]` of this one.
  private var rows: [[Int]]

  init(_ word: String, edits: Int) {
    self.word = word.unicodeScalars.map(\.value)
    self.edits = edits
    rows = Array(repeating: Array(repeating: 0, count: self.word.count + 1), count: 3)
  }

  /// Whether a term of the index, in UTF-8, is such a word.
  mutating func matches(_ bytes: Span<UInt8>) -> Bool {
    // A letter has at most four bytes.
    guard bytes.count <= (word.count + edits) * 4, bytes.count + edits >= word.count else {
      return false
    }
    var letters: [UInt32] = []
    letters.reserveCapacity(bytes.count)
    for place in bytes.indices {
      guard bytes[place] < 0x80 else { return matches(letters: Self.letters(of: bytes)) }
      letters.append(UInt32(bytes[place]))
    }
    return matches(letters: letters)
  }

  private static func letters(of bytes: Span<UInt8>) -> [UInt32] {
    guard let valid = try? UTF8Span(validating: bytes) else { return [] }
    return String(copying: valid).unicodeScalars.map(\.value)
  }

  private mutating func matches(letters: [UInt32]) -> Bool {
    guard abs(letters.count - word.count) <= edits else { return false }
    for column in 0...word.count { rows[1][column] = column }
    for row in letters.indices {
      guard step(letters, row) <= edits else { return false }
    }
    return rows[1][word.count] <= edits
  }

  /// Fills the row of one letter, and gives its least number.
  private mutating func step(_ letters: [UInt32], _ row: Int) -> Int {
    rows[2][0] = row + 1
    var least = row + 1
    for column in word.indices {
      let cost = letters[row] == word[column] ? 0 : 1
      var best = min(rows[1][column] + cost, rows[1][column + 1] + 1, rows[2][column] + 1)
      if row > 0, column > 0, letters[row] == word[column - 1], letters[row - 1] == word[column] {
        best = min(best, rows[0][column - 1] + 1)
      }
      rows[2][column + 1] = best
      least = min(least, best)
    }
    rows.swapAt(0, 1)
    rows.swapAt(1, 2)
    return least
  }
}
