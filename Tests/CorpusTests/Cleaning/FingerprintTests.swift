import Testing

@testable import Corpus

@Suite struct `A fingerprint` {
  /// Words that are the same for the same seed.
  private static func words(_ count: Int, seed: UInt64) -> [String] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "w\(state >> 52)"
    }
  }

  /// The share of shingles that two texts have in common, counted one by one.
  private static func jaccard(_ left: [String], _ right: [String]) -> Double {
    func shingles(_ words: [String]) -> Set<[String]> {
      Set(
        (0...(words.count - Fingerprint.shingle)).map {
          Array(words[$0..<($0 + Fingerprint.shingle)])
        })
    }
    let (a, b) = (shingles(left), shingles(right))
    return Double(a.intersection(b).count) / Double(a.union(b).count)
  }

  @Test(arguments: 1...20)
  func `estimates the similarity of two texts`(number: Int) {
    let seed = UInt64(number)
    let common = Self.words(300, seed: seed)
    let left = common + Self.words(number * 20, seed: seed + 100)
    let right = common + Self.words(number * 20, seed: seed + 200)
    let estimate = Fingerprint(words: left).similarity(to: Fingerprint(words: right))
    // Four standard deviations of 128 draws.
    #expect(abs(estimate - Self.jaccard(left, right)) < 0.18)
  }

  @Test func `is equal for equal texts and unlike for unlike ones`() {
    let text = Self.words(200, seed: 1)
    #expect(Fingerprint(words: text).similarity(to: Fingerprint(words: text)) == 1)
    #expect(Fingerprint(words: text) == Fingerprint(words: text))
    #expect(
      Fingerprint(words: text).similarity(to: Fingerprint(words: Self.words(200, seed: 2))) < 0.1)
  }

  @Test func `shares a band with what is alike, not with what is not`() {
    let text = Self.words(400, seed: 1)
    let keys = Fingerprint(words: text).bandKeys
    #expect(keys.count == 20)
    #expect(Set(keys).count == 20)
    #expect(keys.allSatisfy { $0.utf8.count <= 16 })
    let alike = Fingerprint(words: text.dropLast(80) + Self.words(80, seed: 3)).bandKeys
    #expect(!Set(keys).isDisjoint(with: alike))
    #expect(Set(keys).isDisjoint(with: Fingerprint(words: Self.words(400, seed: 2)).bandKeys))
  }

  @Test func `goes through its bytes`() throws {
    let fingerprint = Fingerprint(words: Self.words(100, seed: 1))
    #expect(fingerprint.bytes.count == 256)
    #expect(Fingerprint(bytes: fingerprint.bytes) == fingerprint)
    #expect(Fingerprint(bytes: []) == Fingerprint.none)
    #expect(Fingerprint(bytes: [1, 2, 3]) == nil)
  }

  @Test(arguments: [0, 1, 14])
  func `is none for a text too short`(count: Int) {
    let fingerprint = Fingerprint(words: Self.words(count, seed: 1))
    #expect(fingerprint == .none)
    #expect(fingerprint.bandKeys == [])
    #expect(fingerprint.similarity(to: fingerprint) == 0)
  }
}
