import Facets
import Identifiers
import Testing
import Text
import Xapian

@testable import Searching

@Suite struct `A facet of a match` {
  /// The values of a kind that an article has.
  static func values(_ article: TestArticle, _ kind: FacetKind) -> [String] {
    switch kind {
    case .source: article.source.map { [Fold.name($0)] } ?? []
    case .tag: article.tags
    case .lang: [article.language]
    case .org: article.mentions.map(\.id)
    default: []
    }
  }

  static let selections: [[QueryRequest.Selection]] = [
    [],
    [.init(.org, ["Acme"])],
    [.init(.org, ["Acme", "org/globex"])],
    [.init(.org, ["Acme"]), .init(.source, ["Policy Wire", "blog"])],
    [.init(.lang, ["de"]), .init(.tag, ["ai"]), .init(.source, ["The Herald"])],
  ]

  @Test(arguments: selections, ["merger", "", "-fine", "@acme"])
  func `counts what looking at every article counts`(
    select: [QueryRequest.Selection], query: String
  ) throws {
    var searcher = try `A set evaluator`.shared.get().searcher()
    var request = QueryRequest(query, now: noon)
    let base = try searcher.match(request, interruption: .never)
    request.select = select
    let match = try searcher.match(request, interruption: .never)
    let articles = `A set evaluator`.articles
    let ids: [FacetKind: Set<String>] = [
      .org: Set(
        select.filter { $0.kind == .org }.flatMap(\.names)
          .map { $0 == "Acme" ? "org/acme" : $0 }),
      .source: Set(select.filter { $0.kind == .source }.flatMap(\.names).map(Fold.name)),
      .tag: Set(select.filter { $0.kind == .tag }.flatMap(\.names)),
      .lang: Set(select.filter { $0.kind == .lang }.flatMap(\.names)),
    ]
    func remaining(but own: FacetKind?) -> [TestArticle] {
      base.rows.rows.map { articles[Int($0)] }.filter { article in
        select.map(\.kind).allSatisfy { kind in
          kind == own
            || !(ids[kind] ?? []).isDisjoint(with: Self.values(article, kind))
        }
      }
    }
    #expect(match.total == remaining(but: nil).count)
    for kind in [FacetKind.org, .source, .tag, .lang] {
      let list = try searcher.facets(of: match, [FacetListing(kind, order: .count, limit: 100)])[0]
      let left = remaining(but: kind)
      var counts: [String: Int] = [:]
      for value in left.flatMap({ Self.values($0, kind) }) { counts[value, default: 0] += 1 }
      let found = list.values.filter { $0.count > 0 }
      #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.count) }) == counts)
      #expect(list.missing == left.count { Self.values($0, kind).isEmpty })
      #expect(list.values.filter(\.isSelected).map(\.id).sorted() == (ids[kind] ?? []).sorted())
    }
  }

  @Test func `tells its dates by month`() throws {
    var searcher = try `A searcher`.shared.get().searcher()
    let match = try searcher.match(QueryRequest("", now: noon), interruption: .never)
    let view = try searcher.dates(of: match, DateViewRequest(.month))
    #expect(view.buckets.map(\.count) == [1, 2])
    #expect(view.buckets.map(\.first.components.month) == [3, 6])
    #expect(view.missing == 1)
  }
}
