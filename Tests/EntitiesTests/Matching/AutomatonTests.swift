import TestSupport
import Testing

@testable import Entities

struct `An automaton` {
  private struct Occurrence: Hashable, Comparable {
    let end: Int
    let words: Int
    let pattern: Int
    static func < (left: Self, right: Self) -> Bool {
      (left.end, -left.words, left.pattern) < (right.end, -right.words, right.pattern)
    }
  }

  private func walk(_ patterns: [[UInt32]], _ words: Int, over text: [UInt32]) -> [Occurrence] {
    let automaton = Automaton(patterns, words: words)
    var found: [Occurrence] = []
    var state = Automaton.root
    for (index, word) in text.enumerated() {
      state = automaton.next(state, word)
      automaton.forEachPattern(endingIn: state) { pattern, words in
        found.append(Occurrence(end: index + 1, words: words, pattern: pattern))
      }
    }
    return found
  }

  private func brute(_ patterns: [[UInt32]], over text: [UInt32]) -> [Occurrence] {
    var found: [Occurrence] = []
    for (number, pattern) in patterns.enumerated() where pattern.count <= text.count {
      for start in 0...text.count - pattern.count
      where Array(text[start..<start + pattern.count]) == pattern {
        found.append(Occurrence(end: start + pattern.count, words: pattern.count, pattern: number))
      }
    }
    return found.sorted()
  }

  @Test func `finds patterns that overlap and that hold one another`() {
    let found = walk([[0, 1, 2], [1], [1, 2, 3], [2]], 5, over: [0, 1, 2, 3, 4, 1])
    #expect(
      found == [
        Occurrence(end: 2, words: 1, pattern: 1), Occurrence(end: 3, words: 3, pattern: 0),
        Occurrence(end: 3, words: 1, pattern: 3), Occurrence(end: 4, words: 3, pattern: 2),
        Occurrence(end: 6, words: 1, pattern: 1),
      ])
  }

  @Test func `finds nothing across an unknown word`() {
    #expect(walk([[0, 1]], 2, over: [0, Vocabulary.unknown, 1]) == [])
    #expect(walk([], 0, over: [Vocabulary.unknown]) == [])
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `finds what comparing at every place finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = Int.random(in: 1...4, using: &random)
    func sequence(_ lengths: ClosedRange<Int>, unknown: Bool) -> [UInt32] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in
        let word = Int.random(in: 0..<words + (unknown ? 1 : 0), using: &random)
        return word == words ? Vocabulary.unknown : UInt32(word)
      }
    }
    let patterns = Array(
      Set((0..<Int.random(in: 0...30, using: &random)).map { _ in sequence(1...6, unknown: false) })
    ).sorted { $0.lexicographicallyPrecedes($1) }.shuffled(using: &random)
    let text = sequence(0...60, unknown: true)
    #expect(walk(patterns, words, over: text) == brute(patterns, over: text), "seed \(seed)")
  }
}
