import Identifiers
import IndexFormat
import Testing
import Xapian

@testable import Searching

/// 2024-06-12T12:00Z.
let noon: Int64 = 1_718_193_600

extension Searcher {
  /// The ids of the articles that a query matches, in order.
  mutating func ids(
    _ text: String, _ order: HitOrder = .relevance,
    _ change: (inout QueryRequest) -> Void = { _ in }
  ) throws -> [String] {
    var request = QueryRequest(text, now: noon)
    change(&request)
    let match = try match(request, interruption: .never)
    let rows = try ranking(
      of: match, by: order, limit: 1_000, collapsed: false, interruption: .never)
    let hits = try hits(
      at: rows, of: match, snippetWords: nil, withText: false, interruption: .never)
    return hits.map(\.record.id.text)
  }
}

@Suite struct `A searcher` {
  static func articles() -> [TestArticle] {
    var merger = TestArticle(
      "merger", "The merger of Acme and Globex was blocked. Regulators said so.")
    merger.title = "Acme merger blocked"
    merger.date = "2024-03-05"
    merger.source = "Policy Wire"
    merger.mentions = [
      .init(id: "org/acme", name: "Acme Corp", surface: "Acme", isMajor: true),
      .init(id: "org/globex", name: "Globex", surface: "Globex"),
    ]
    var fine = TestArticle(
      "fine", "A fine for Acme: the regulation of platforms pays. Acme appeals.")
    fine.title = "Fine"
    fine.date = "2024-06"
    fine.source = "Policy Wire"
    fine.tags = ["AI Act", "antitrust"]
    fine.mentions = [.init(id: "org/acme", name: "Acme Corp", surface: "Acme")]
    var kartell = TestArticle(
      "kartell", "Die Regulierung der Plattformen. Subscribe to our newsletter!")
    kartell.language = "de"
    kartell.marked = "Subscribe to our newsletter!"
    kartell.author = "Jane Roe"
    kartell.date = "2024-06-12T01:30Z"
    let undated = TestArticle("undated", "Consent or pay, said the regulator of 2024.")
    return [merger, fine, kartell, undated]
  }

  /// One for all tests: opening an index reads the catalogue.
  static let shared = Result { try TestIndex(articles()) }

  @Test(arguments: [
    ("merger", ["merger"]),
    ("mergers", ["merger"]),
    ("regulation", ["fine", "undated", "merger"]),
    ("regulierung", ["kartell"]),
    ("=regulation", ["fine"]),
    ("regulat*", ["undated", "fine", "merger"]),
    ("the merger", ["merger"]),
    ("merger OR fine", ["fine", "merger"]),
    ("-acme", ["kartell", "undated"]),
    ("acme -merger", ["fine"]),
    ("\"consent or pay\"", ["undated"]),
    ("\"pay consent\"", []),
    ("\"pay consent\"~3", ["undated"]),
    ("consent NEAR/2 pay", ["undated"]),
    ("pay BEFORE/2 consent", []),
    ("regulators NEAR/8 said", ["undated", "merger"]),
    ("@acme NEAR/3 globex", ["merger"]),
    ("2024", ["undated"]),
    ("title:merger", ["merger"]),
    ("title:\"acme merger\"", ["merger"]),
    ("title:acme", ["merger"]),
    ("source:\"policy wire\"", ["fine", "merger"]),
    ("tag:\"ai act\"", ["fine"]),
    ("author:\"jane roe\"", ["kartell"]),
    ("lang:de", ["kartell"]),
    ("id:undated", ["undated"]),
    ("newsletter", []),
    ("marked:newsletter", ["kartell"]),
    ("marked:\"our newsletter\"", ["kartell"]),
    ("@acme", ["merger", "fine"]),
    ("@\"Acme Corp\"", ["merger", "fine"]),
    ("org:(acme & globex)", ["merger"]),
    ("org:(acme | globex)", ["merger", "fine"]),
    ("org:acme#3..", []),
    ("org:acme#2..", ["merger", "fine"]),
    ("major:org/acme", ["merger"]),
    ("@org", ["fine", "merger"]),
    ("date:2024-06", ["kartell", "fine"]),
    ("date:2024-06-10", ["fine"]),
    ("date:..2024-05", ["merger"]),
    ("date:none", ["undated"]),
    ("date:today", ["kartell", "fine"]),
    ("date:90d..", ["kartell", "fine"]),
    ("words:..9", ["kartell", "undated"]),
    ("story:merger", ["merger"]),
    ("", ["kartell", "fine", "merger", "undated"]),
  ])
  func `answers`(query: String, ids: [String]) throws {
    var searcher = try Self.shared.get().searcher()
    let found = try searcher.ids(query)
    #expect(found == ids)
  }
}
