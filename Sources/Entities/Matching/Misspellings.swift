internal import Text

/// Finds the word of a long name that a misspelt one was probably meant to be: `Commision`.
///
/// One letter is missing, added, another or swapped with its neighbour; the first letter and
/// the last two are right, for what differs at the end is another form or another word (`Americas`). One edit leaves the first three
/// letters as they are or the last three, so words are found by either.
struct Misspellings: Sendable {
  /// Sorted; each is a key (`key`) with the number of a word in its lower bits.
  private var entries: [UInt64] = []
  private let vocabulary: Vocabulary

  /// In bytes, of a word.
  private static let shortest = 5
  private static let wordBits: UInt64 = 24

  /// - Parameter isChosen: which words of the vocabulary may be found, by number.
  init(_ vocabulary: Vocabulary, _ isChosen: [Bool]) {
    self.vocabulary = vocabulary
    for number in isChosen.indices where isChosen[number] && number < 1 << Self.wordBits {
      let word = vocabulary[UInt32(number)].utf8
      guard word.count >= Self.shortest, word.allSatisfy({ $0 >= UInt8(ascii: "a") }) else {
        continue
      }
      for key in Self.keys(of: word, word.count) {
        entries.append(key << Self.wordBits | UInt64(number))
      }
    }
    entries.sort()
  }

  /// The words that one edit makes of an unknown one, with whether two letters were swapped.
  func corrections(of word: String) -> [(number: UInt32, isSwap: Bool)] {
    let bytes = word.utf8
    guard bytes.count >= Self.shortest - 1 else { return [] }
    let scalars = Array(word.unicodeScalars)
    var found: [(number: UInt32, isSwap: Bool)] = []
    for length in bytes.count - 1...bytes.count + 1 {
      for key in Self.keys(of: bytes, length) {
        for number in numbers(key) where !found.contains(where: { $0.number == number }) {
          let other = Array(vocabulary[number].unicodeScalars)
          guard EditDistance.between(scalars, other, atMost: 1) == 1 else { continue }
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

  /// The first three bytes with the last and a length, and the last three with the first.
  private static func keys(of word: String.UTF8View, _ length: Int) -> [UInt64] {
    guard let first = word.first, let last = word.last else { return [] }
    return [
      key(word.prefix(3), last, length, isPrefix: true),
      key(word.suffix(3), first, length, isPrefix: false),
    ]
  }

  private static func key(
    _ three: Substring.UTF8View, _ other: UInt8, _ length: Int, isPrefix: Bool
  ) -> UInt64 {
    let packed = three.reduce(UInt64(other)) { $0 << 8 | UInt64($1) }
    return packed << 7 | UInt64(min(length, 63)) << 1 | (isPrefix ? 1 : 0)
  }

  private static func isSwap(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    left.count == right.count && left.indices.count { left[$0] != right[$0] } == 2
  }
}
