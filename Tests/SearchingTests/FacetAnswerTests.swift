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

  /// The ids that a selection of a kind names.
  static func ids(_ select: [QueryRequest.Selection], _ kind: FacetKind) -> Set<String> {
    let names = select.filter { $0.kind == kind }.flatMap(\.names)
    return Set(names.map { $0 == "Acme" ? "org/acme" : kind == .org ? $0 : Fold.name($0) })
  }

  /// The articles that all selections but one kind's own leave.
  static func articles(
    _ articles: [TestArticle], _ select: [QueryRequest.Selection], but own: FacetKind?
  ) -> [TestArticle] {
    articles.filter { article in
      select.map(\.kind).allSatisfy { kind in
        kind == own || !ids(select, kind).isDisjoint(with: values(article, kind))
      }
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
    let articles = base.rows.rows.map { `A set evaluator`.articles[Int($0)] }
    #expect(match.total == Self.articles(articles, select, but: nil).count)
    for kind in [FacetKind.org, .source, .tag, .lang] {
      let list = try searcher.facets(of: match, [FacetListing(kind, order: .count, limit: 100)])[0]
      let left = Self.articles(articles, select, but: kind)
      var counts: [String: Int] = [:]
      for value in left.flatMap({ Self.values($0, kind) }) { counts[value, default: 0] += 1 }
      let found = list.values.filter { $0.count > 0 }
      #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.count) }) == counts)
      #expect(list.missing == left.count { Self.values($0, kind).isEmpty })
      let chosen = list.values.filter(\.isSelected).map(\.id)
      #expect(Set(chosen) == Self.ids(select, kind))
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
