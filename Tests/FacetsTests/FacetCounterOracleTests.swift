import Identifiers
import Testing

@testable import Facets

@Suite("A facet counter against brute force")
struct FacetCounterOracleTests {
  @Test(arguments: 0..<40) func `counts what the documents have`(seed: UInt64) throws {
    let corpus = RandomFacets(rows: Int(seed) * 7 + 1, seed: seed)
    let columns = try corpus.columns()
    for chance in [0.0, 0.02, 0.3, 0.8, 1] {
      let rows = corpus.sample(chance, seed: seed)
      var counter = FacetCounter(columns)
      counter.count(rows.span)
      try expectSame(&counter, BruteForceCounter(corpus, rows), "seed \(seed), chance \(chance)")
    }
  }
}

/// Compares every kind's whole list.
func expectSame(
  _ counter: inout FacetCounter, _ oracle: BruteForceCounter, _ message: String
) throws {
  #expect(counter.matches == oracle.matches, "\(message)")
  let stories = counter.stories()
  #expect(stories == oracle.stories, "\(message)")
  for kind in RandomFacets.kinds {
    let list = counter.list(FacetListing(kind, order: .count, limit: 1000))
    let expected = oracle.values(kind)
    #expect(list.values.map(\.id) == expected.map(\.id), "\(message), \(kind)")
    #expect(list.values.map(\.name) == expected.map(\.name), "\(message), \(kind)")
    #expect(list.values.map(\.count) == expected.map(\.count), "\(message), \(kind)")
    #expect(list.values.map(\.stories) == expected.map(\.stories), "\(message), \(kind)")
    #expect(list.distinct == expected.count, "\(message), \(kind)")
    #expect(list.other == 0, "\(message), \(kind)")
    #expect(list.missing == oracle.missing(kind), "\(message), \(kind)")
  }
}
