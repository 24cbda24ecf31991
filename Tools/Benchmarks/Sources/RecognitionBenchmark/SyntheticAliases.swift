@testable import TestSupport

/// Names that no article has, made of its own words and of invented ones, to make a catalogue large.
enum SyntheticAliases {
  /// A catalogue text with so many entities of three aliases each, the same every time.
  ///
  /// - Parameter words: real words, so that the walk over a text enters the patterns.
  static func catalogue(entities: Int, words: [String]) -> String {
    var random = SeededGenerator(seed: 1)
    var text = ""
    for number in 0..<entities {
      let names = (0..<3).map { _ in name(words, &random) }
      text +=
        "org/synthetic-\(number)  \(names[0]) Q\(number)\n  alias: \(names[1]) ; \(names[2])\n"
    }
    return text
  }

  /// Two to four words with capitals, half of them real.
  private static func name(_ words: [String], _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 2...4, using: &random)).map { _ in
      guard Bool.random(using: &random), let word = words.randomElement(using: &random) else {
        return invented(&random)
      }
      return word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static func invented(_ random: inout SeededGenerator) -> String {
    let letters = (0..<Int.random(in: 5...10, using: &random)).map { place in
      Array(place % 2 == 0 ? "bdfgklmnprstvz" : "aeiou").randomElement(using: &random) ?? "a"
    }
    return String(letters).capitalized
  }
}
