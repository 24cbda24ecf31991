import Testing
import Text

struct `An edit distance` {
  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abcd", 1), ("", "ab", 2),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("é", "e", 1),
  ])
  func `counts edits, up to its limit`(left: String, right: String, distance: Int) {
    let letters = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(EditDistance.between(letters.0, letters.1, atMost: 9) == distance)
    let below = EditDistance.between(letters.0, letters.1, atMost: distance - 1)
    #expect(distance == 0 || below == nil)
  }
}
