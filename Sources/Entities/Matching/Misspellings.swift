internal import Text

/// Finds the word of a long name that a misspelt one was probably meant to be: `Commision`.
///
/// One letter is missing, added, another or swapped with its neighbour; the first letter and
/// the last two are right, for what differs at the end is another form or another word (`Americas`). One edit leaves the first three
/// letters as they are or the last three, so words are found by either.
struct Misspellings: Sendable {
  /// Sorted; each is a key (`key`) with the number of a word in its lower bits.
  private var entries: [UInt64] = []
  private let words: [UInt32: [Unicode.Scalar]]

  /// In letters, of a word.
  private static let shortest = 5
  private static let wordBits: UInt64 = 24

  /// - Parameter words: those that may be found, by their numbers.
  init(_ words: [UInt32: String]) {
    var letters: [UInt32: [Unicode.Scalar]] = [:]
    for (number, word) in words where number < 1 << Self.wordBits {
      let scalars = Array(word.unicodeScalars)
      guard scalars.count >= Self.shortest, scalars.allSatisfy(\.properties.isAlphabetic) else {
        continue
      }
      letters[number] = scalars
      for key in Self.keys(of: scalars, scalars.count) {
        entries.append(key << Self.wordBits | UInt64(number))
      }
    }
    self.words = letters
    entries.sort()
  }

  /// The words that one edit makes of an unknown one, with whether two letters were swapped.
  func corrections(of word: String) -> [(number: UInt32, isSwap: Bool)] {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count >= Self.shortest - 1 else { return [] }
    var found: [(number: UInt32, isSwap: Bool)] = []
    for length in scalars.count - 1...scalars.count + 1 {
      for key in Self.keys(of: scalars, length) {
        for number in numbers(key) where !found.contains(where: { $0.number == number }) {
          guard let other = words[number], EditDistance.between(scalars, other, atMost: 1) == 1
          else { continue }
          let isSwap = Self.isSwap(scalars, other)
          if isSwap || scalars.suffix(2) == other.suffix(2) { found.append((number, isSwap)) }
        }
      }
    }
    return found
  }

  private func numbers(_ key: UInt64) -> [UInt32] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] >> Self.wordBits < key { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0 >> Self.wordBits == key }.map {
      UInt32($0 & (1 << Self.wordBits - 1))
    }
  }

  /// The first three letters with the last and a length, and the last three with the first.
  private static func keys(of letters: [Unicode.Scalar], _ length: Int) -> [UInt64] {
    guard let first = letters.first, let last = letters.last else { return [] }
    return [
      key(letters.prefix(3) + [last], length, isPrefix: true),
      key([first] + letters.suffix(3), length, isPrefix: false),
    ]
  }

  /// Eight bits a letter: words that share a key by chance are told apart by their letters.
  private static func key(
    _ letters: some Sequence<Unicode.Scalar>, _ length: Int, isPrefix: Bool
  ) -> UInt64 {
    let packed = letters.reduce(UInt64(0)) { $0 << 8 | UInt64($1.value & 0xff) }
    return packed << 7 | UInt64(min(length, 63)) << 1 | (isPrefix ? 1 : 0)
  }

  private static func isSwap(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    left.count == right.count && left.indices.count { left[$0] != right[$0] } == 2
  }
}
