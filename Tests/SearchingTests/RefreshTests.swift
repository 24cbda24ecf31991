import Facets
import Identifiers
import IndexFormat
import Platform
import Synchronization
import TestSupport
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
    var searcher = try index.searcher()
    try searcher.refresh()
    #expect(searcher.generation == "1.1")
    try index.publish([TestArticle("b", "merger"), TestArticle("c", "merger")])
    #expect(try searcher.ids("merger") == ["a"])
    try searcher.refresh()
    #expect(searcher.generation == "2.1")
    #expect(try searcher.ids("merger") == ["b", "c"])
  }

  @Test func `says that there is no index`() {
    #expect(throws: SearchFailure.indexMissing(path: "/nowhere")) {
      _ = try Searcher(opening: IndexFolder("/nowhere"))
    }
  }

  @Test func `refuses an index of another schema`() throws {
    let index = try TestIndex([TestArticle("a", "merger")])
    let path = index.generation.manifestPath
    let text = String(decoding: try TemporaryFolder.bytes(of: path), as: UTF8.self)
    let other = text.replacing("\"schema\" : \(Manifest.schema)", with: "\"schema\" : 99")
    try TemporaryFolder.put(Array(other.utf8), at: path)
    #expect {
      _ = try index.searcher()
    } throws: { error in
      if case .otherSchema = error as? SearchFailure { true } else { false }
    }
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

  @Test func `answers whole requests while a writer commits`() throws {
    let index = try TestIndex((0..<50).map { TestArticle("a\($0)", "merger number \($0)") })
    let failures = Mutex<[String]>([])
    Threads.concurrently(2) { thread in
      do {
        if thread == 0 {
          for round in 0..<20 {
            try index.add((0..<50).map { TestArticle("a\($0)", "merger round \(round) \($0)") })
          }
        } else {
          try Self.ask(index, times: 30)
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
  }

  /// Asks again and again; every answer must be of one commit, with all articles.
  private static func ask(_ index: TestIndex, times: Int) throws {
    var searcher = try index.searcher()
    for _ in 0..<times {
      let count = try searcher.answering { searcher throws(SearchFailure) in
        let request = QueryRequest("merger number OR round", now: noon)
        let match = try searcher.match(request, interruption: .never)
        let rows = try searcher.ranking(
          of: match, by: .relevance, limit: 50, collapsed: false, interruption: .never)
        return try searcher.hits(
          at: rows, of: match, snippetWords: 10, withText: true, interruption: .never
        ).count
      }
      #expect(count == 50)
    }
  }
}
