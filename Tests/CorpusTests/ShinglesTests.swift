import TestSupport
import Testing

/// The measure of saved pages, held to counts made by hand.
@Suite struct `The runs of four words` {
  @Test(arguments: [
    (
      "one two three four five", "one two three four five",
      ShingleMatch(both: 2, extra: 0, missed: 0)
    ),
    ("one, two. three-four", "one two three four five", ShingleMatch(both: 1, extra: 0, missed: 1)),
    ("a a a a a a", "a a a a a", ShingleMatch(both: 2, extra: 1, missed: 0)),
    ("one two", "one two", ShingleMatch(both: 1, extra: 0, missed: 0)),
    ("", "one two three four", ShingleMatch(both: 0, extra: 0, missed: 1)),
    ("", "", ShingleMatch(both: 0, extra: 0, missed: 0)),
  ])
  func `are counted as often as they come`(found: String, truth: String, match: ShingleMatch) {
    #expect(Shingles.match(found: Shingles(of: found), truth: Shingles(of: truth)) == match)
  }

  @Test func `make a score of means`() {
    let score = ShingleScore(of: [
      ShingleMatch(both: 1, extra: 1, missed: 0), ShingleMatch(both: 1, extra: 0, missed: 3),
      ShingleMatch(both: 0, extra: 0, missed: 2),
    ])
    #expect(score.precision == 0.75)
    #expect(abs(score.recall - 1.25 / 3) < 1e-12)
  }
}
