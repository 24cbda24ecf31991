import Testing

@testable import Facets

@Suite("Significance")
struct SignificanceTests {
  @Test func `is the documented formula`() {
    // Corpus (100 + 5) / (995 + 5) = 0.105; matches (45 + 5 * 0.105) / (95 + 5) = 0.45525.
    let score = Significance(matches: 95, corpus: 995).score(45, of: 100)
    #expect(abs(score - (0.45525 - 0.105) * 0.45525 / 0.105) < 1e-12)
  }

  @Test func `does not let a value seen twice lead`() {
    let significance = Significance(matches: 50, corpus: 100_000)
    #expect(significance.score(30, of: 1_000) > significance.score(2, of: 2))
  }

  @Test(arguments: [(0, 5), (1, 50), (5, 50)]) func `is 0 where nothing stands out`(
    count: Int, total: Int
  ) {
    #expect(Significance(matches: 10, corpus: 100).score(count, of: total) == 0)
  }

  @Test func `needs no matches and no corpus`() {
    let significance = Significance(matches: 0, corpus: 0)
    #expect(significance.share(0) == 0)
    #expect(significance.corpusShare(0) == 0)
    #expect(significance.score(0, of: 0) == 0)
  }
}
