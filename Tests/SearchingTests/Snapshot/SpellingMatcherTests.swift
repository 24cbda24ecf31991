import Testing
import Text

@testable import Searching

@Suite struct `A spelling matcher` {
  @Test(arguments: [
    ("vestager", "vestager", 1, true), ("vestager", "vestagr", 1, true),
    ("vestager", "vetsager", 1, true), ("vestager", "vestagers", 1, true),
    ("vestager", "westager", 1, true), ("vestager", "vestigr", 1, false),
    ("vestager", "vestigr", 2, true), ("naïve", "naive", 1, true), ("abcde", "é", 2, false),
  ])
  func `tells what few edits make of a word`(
    word: String, other: String, edits: Int, isAlike: Bool
  ) {
    var matcher = SpellingMatcher(word, edits: edits)
    #expect(matcher.matches(other.utf8Span.span) == isAlike)
  }

  @Test func `agrees with the whole table of distances`() {
    var maker = QueryMaker(seed: 5)
    func word() -> String {
      String((0..<2 + maker.number(below: 5)).map { _ in Array("abé")[maker.number(below: 3)] })
    }
    for _ in 0..<2_000 {
      let (left, right) = (word(), word())
      for edits in 1...2 {
        var matcher = SpellingMatcher(left, edits: edits)
        let distance = EditDistance.between(
          Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: edits)
        #expect(matcher.matches(right.utf8Span.span) == (distance != nil), "\(left) \(right)")
      }
    }
  }
}
