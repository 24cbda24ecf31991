import Facets
import Identifiers
import IndexFormat
import Testing
import Xapian

@testable import Searching

@Suite struct `A ranking` {
  /// Twelve articles of the same words, so that all weigh the same.
  static let shared = Result { () -> TestIndex in
    let dates: [String?] = [
      "2024-01-01", nil, "2024-02-01", "2024-01-01", nil, "2023", "2024-02-01", "2024-01-01", nil,
      "2024-03", "2024-02-01", "2024-01-01",
    ]
    let articles = dates.enumerated().map { number, date in
      // Ids fall while document ids rise.
      var article = TestArticle("id\(String(99 - number))", "one merger")
      article.date = date
      return article
    }
    return try TestIndex(articles)
  }

  /// Newest first, then by id.
  static let newest = [
    "id90", "id89", "id93", "id97", "id88", "id92", "id96", "id99", "id94", "id91", "id95", "id98",
  ]

  @Test(arguments: ["merger", "", "words:1.."])
  func `puts the newest first among equals, then goes by id`(query: String) throws {
    var searcher = try Self.shared.get().searcher()
    #expect(try searcher.ids(query) == Self.newest)
    #expect(try searcher.ids(query, .dateDescending) == Self.newest)
  }

  @Test func `puts undated articles last, also where the oldest come first`() throws {
    var searcher = try Self.shared.get().searcher()
    #expect(
      try searcher.ids("merger", .dateAscending) == [
        "id94", "id88", "id92", "id96", "id99", "id89", "id93", "id97", "id90", "id91", "id95",
        "id98",
      ])
  }

  @Test(arguments: [HitOrder.relevance, .dateDescending], 1...12)
  func `begins alike whatever its length`(order: HitOrder, limit: Int) throws {
    var searcher = try Self.shared.get().searcher()
    let match = try searcher.match(QueryRequest("merger", now: noon), interruption: .never)
    let rows = try searcher.ranking(
      of: match, by: order, limit: limit, collapsed: false, interruption: .never)
    let hits = try searcher.hits(
      at: rows, of: match, snippetWords: nil, withText: false, interruption: .never)
    #expect(hits.map(\.record.id.text) == Array(Self.newest.prefix(limit)))
  }

  @Test(arguments: 1...6)
  func `shows the first article of each story where stories are asked for`(limit: Int) throws {
    var searcher = try `A set evaluator`.shared.get().searcher()
    let match = try searcher.match(QueryRequest("merger", now: noon), interruption: .never)
    let all = try searcher.ranking(
      of: match, by: .relevance, limit: match.total, collapsed: false, interruption: .never)
    var seen: Set<UInt64> = []
    let columns = searcher.snapshot.columns
    let firsts = all.filter { seen.insert(columns.story(of: $0.row)).inserted }
    let collapsed = try searcher.ranking(
      of: match, by: .relevance, limit: limit, collapsed: true, interruption: .never)
    #expect(collapsed == Array(firsts.prefix(limit)))
    #expect(match.stories == firsts.count)
  }
}
