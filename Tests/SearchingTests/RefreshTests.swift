import Facets
import Identifiers
import IndexFormat
import Testing
import Xapian

@testable import Searching

@Suite struct `A refreshed searcher` {
  @Test func `sees what was added, replaced and deleted`() throws {
    let index = try TestIndex([TestArticle("a", "one merger"), TestArticle("b", "two mergers")])
    var searcher = try index.searcher()
    #expect(searcher.generation == "1.1")
    var replaced = TestArticle("a", "one fine")
    replaced.source = "Policy Wire"
    try index.add([replaced, TestArticle("c", "three mergers")])
    try index.delete("b")
    #expect(try searcher.ids("merger").sorted() == ["a", "b"])
    try searcher.refresh()
    #expect(searcher.generation == "1.3")
    #expect(try searcher.ids("merger") == ["c"])
    #expect(try searcher.ids("source:\"policy wire\"") == ["a"])
    #expect(try searcher.ids("").sorted() == ["a", "c"])
  }

  @Test func `has the columns that a new one has`() throws {
    let index = try TestIndex(TestCorpus.articles(60, seed: 3))
    var old = try index.searcher()
    for round in 0..<4 {
      try index.add(TestCorpus.articles(70, seed: UInt64(round + 10)).suffix(20))
      try index.delete("a\(round * 7)")
      try old.refresh()
      var new = try index.searcher()
      for query in ["merger", "", "date:2024-03", "source:blog"] {
        #expect(try old.ids(query) == new.ids(query))
        let request = QueryRequest(query, now: noon)
        let (left, right) = (
          try old.match(request, interruption: .never), try new.match(request, interruption: .never)
        )
        let listings = FacetKind.allCases.map { FacetListing($0, order: .count, limit: 50) }
        let (a, b) = (
          try old.facets(of: left, listings), try new.facets(of: right, listings)
        )
        #expect(a.map { $0.values.map(\.id) } == b.map { $0.values.map(\.id) })
        #expect(a.map { $0.values.map(\.count) } == b.map { $0.values.map(\.count) })
        #expect(left.stories == right.stories)
      }
    }
  }

  @Test func `answers a whole request again when writers overtook it`() throws {
    let index = try TestIndex([TestArticle("a", "merger")])
    var searcher = try index.searcher()
    var tries = 0
    let total = try searcher.answering { searcher throws(SearchFailure) in
      tries += 1
      if tries < 3 { throw SearchFailure.changing }
      return try searcher.match(QueryRequest("merger", now: noon), interruption: .never).total
    }
    #expect(total == 1)
    #expect(tries == 3)
  }

  @Test func `follows the generation that is published`() throws {
    let index = try TestIndex([TestArticle("a", "merger")])
    #expect(throws: SearchFailure.indexMissing(path: "/nowhere")) {
      _ = try Searcher(opening: IndexFolder("/nowhere"))
    }
    var searcher = try index.searcher()
    try searcher.refresh()
    #expect(searcher.generation == "1.1")
  }

  @Test func `exports articles that are still there after many commits`() throws {
    let index = try TestIndex((0..<5).map { TestArticle("a\($0)", "merger \($0)") })
    var searcher = try index.searcher()
    let match = try searcher.match(QueryRequest("merger", now: noon), interruption: .never)
    let rows = try searcher.ranking(
      of: match, by: .dateDescending, limit: 10, collapsed: false, interruption: .never)
    for number in 5..<9 { try index.add([TestArticle("a\(number)", "merger \(number)")]) }
    try index.delete("a2")
    for number in 9..<12 { try index.add([TestArticle("a\(number)", "merger \(number)")]) }
    let hits = try searcher.hits(
      at: rows, of: match, snippetWords: nil, withText: true, interruption: .never)
    #expect(hits.map(\.record.id.text).contains("a0"))
    #expect(hits.count >= 4)
  }
}
