/// The words of all aliases as numbers, counted from 0.
struct Vocabulary: Sendable {
  private var numbers: [String: UInt32] = [:]
  private var words: [String] = []

  /// The number of every word that is in no alias.
  static let unknown = UInt32.max

  var count: Int { numbers.count }

  /// The number of a folded word, a new one if it has none yet.
  mutating func intern(_ word: String) -> UInt32 {
    if let number = numbers[word] { return number }
    let number = UInt32(numbers.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  /// The word that has a number.
  subscript(_ number: UInt32) -> String { words[Int(number)] }

  func number(of word: String) -> UInt32 { numbers[word] ?? Self.unknown }
}
