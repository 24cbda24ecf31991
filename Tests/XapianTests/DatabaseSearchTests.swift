import TestSupport
import Testing
import Xapian

@Suite struct `A search` {
  static let texts = ["merger remedy merger", "remedy fine", "merger fine court appeal", "court"]
  static let query = Query.or([
    .term("merger", times: 1), .term("remedy", times: 2), .scaled(.word("fine"), by: 0.25),
  ])

  /// The weights were computed apart from Xapian: `s · qtf · wn · (F + 1) / (n · (wn + 1)) ·
  /// log2((N + 1) / (ne + 0.5))`, `wn = wdf · log2(1 + c · avlen / len)`,
  /// `ne = N · (1 − e^(−F / N))`, with c 1.5, N 4, avlen 2.5.
  @Test func `weighs by IneB2`() throws {
    let hits = try page(Self.query, .ineB2(1.5))
    #expect(hits.map(\.id.rawValue) == [1, 2, 3])
    let expected = [3.3672421454652266, 2.586937807021686, 1.148077570950179]
    for (hit, weight) in zip(hits, expected) { #expect(abs(hit.weight - weight) < 1e-9) }
  }

  @Test func `breaks ties by ascending id`() throws {
    let hits = try page(.everything, .boolean)
    #expect(hits.map(\.id.rawValue) == [1, 2, 3, 4])
    #expect(hits.map(\.weight) == [0, 0, 0, 0])
  }

  @Test func `pages through the hits`() throws {
    let shelf = try Shelf((0..<300).map { "merger word\($0 % 7) " + filler($0 % 13) })
    let database = try shelf.reader()
    let query = Query.or([.word("merger"), .word("word3")])
    func page(_ first: Int, _ limit: Int) throws(XapianError) -> [ScoredDocument] {
      try database.best(
        query, weighting: .ineB2(1.5), first: first, limit: limit, interruption: .never)
    }
    let whole = try page(0, 1_000)
    #expect(whole.count == 300)
    #expect(try page(0, 10) == Array(whole[..<10]))
    #expect(try page(40, 10) == Array(whole[40..<50]))
    #expect(try page(300, 10) == [])
    #expect(try page(0, 0) == [])
  }

  @Test func `scores a set of documents as the query that matches it`() throws {
    let words = Query.or([.term("merger", times: 1), .term("remedy", times: 2)])
    let plain = try page(.andMaybe(.word("merger"), words), .ineB2(1.5))
    let set = try page(.andMaybe(.documents([1, 3]), words), .ineB2(1.5))
    #expect(set.map(\.id.rawValue) == [1, 3])
    let ofWords = try page(words, .ineB2(1.5)).filter { [1, 3].contains($0.id.rawValue) }
    #expect(set == ofWords)
    #expect(plain.map(\.id) == set.map(\.id))
  }

  @Test func `gives the same hits and weights under a deadline`() throws {
    let late = Interruption(deadline: now() + 60_000_000_000, serial: 901)
    let phrase = Query.phrase([.word("remedy"), .word("merger")], window: 2)
    for query in [Self.query, .or([Self.query, phrase]), .filter(Self.query, .word("fine"))] {
      #expect(try page(query, .ineB2(1.5), late) == page(query, .ineB2(1.5)))
      #expect(try page(query, .bm25, late) == page(query, .bm25))
    }
  }

  @Test func `agrees with plain evaluation on random sets of documents`() throws {
    var random = SeededGenerator(seed: 2_026)
    let shelf = try Shelf((0..<2_000).map { _ in "merger " + filler(Int(random.next() % 30)) })
    let database = try shelf.reader()
    for size in [1, 10, 300, 1_500] {
      let ids = (0..<size).map { _ in UInt32(random.next() % 2_000 + 1) }
      let documents = Set(ids).sorted()
      let word = Query.word("filler\(random.next() % 30)")
      let holders = Set(try database.postings(of: "filler9"))
      #expect(try database.all(.documents(documents)) == documents)
      #expect(
        try database.all(.and([.word("filler9"), .documents(documents)]))
          == documents.filter { holders.contains($0) })
      let scored = try database.best(
        .andMaybe(.documents(documents), word), weighting: .ineB2(1.5), first: 0, limit: 2_000,
        interruption: .never)
      #expect(scored.map(\.id.rawValue).sorted() == documents)
    }
  }

  private func page(
    _ query: Query, _ weighting: Weighting, _ interruption: Interruption = .never
  ) throws -> [ScoredDocument] {
    try Shelf(Self.texts).reader().best(
      query, weighting: weighting, first: 0, limit: 100, interruption: interruption)
  }

  private func filler(_ count: Int) -> String {
    (0...count).map { "filler\($0)" }.joined(separator: " ")
  }
}
