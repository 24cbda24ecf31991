import Foundation
import Identifiers
import IndexFormat
import TestSupport
import Testing
import Xapian

@testable import Searching

extension JudgedCollection {
  func articles(in language: String) throws -> [TestArticle] {
    try documents().map { document in
      var article = TestArticle(document.id, document.text)
      article.title = document.title
      article.language = language
      return article
    }
  }

  /// The means over the queries, each as pasted text of which any word may match, of ten hits.
  func measures(_ searcher: inout Searcher) throws -> RankingMeasures {
    var rankings: [String: [String]] = [:]
    for query in queries {
      let request = QueryRequest(query.text, match: .any, syntax: .literal, now: noon)
      let match = try searcher.match(request, interruption: .never)
      let rows = try searcher.ranking(
        of: match, by: .relevance, limit: 10, collapsed: false, interruption: .never)
      rankings[query.id] = try searcher.hits(
        at: rows, of: match, snippetWords: nil, withText: false, interruption: .never
      ).map(\.record.id.text)
    }
    return measures(of: rankings)
  }
}

@Suite(.enabled(if: SharedData.root != nil)) struct `The quality of ranking` {
  /// The floors are those that the ranking was accepted with.
  @Test(arguments: [
    ("time", "en", 0.765), ("cranfield", "en", 0.400), ("cisi", "en", 0.415),
    ("lisa", "en", 0.470), ("xquad_en", "en", 0.970), ("xquad_de", "de", 0.949),
  ])
  func `stays above its floor`(name: String, language: String, floor: Double) throws {
    let root = try #require(SharedData.root)
    let collection = try JudgedCollection("\(root)/ranking/\(name)")
    var searcher = try TestIndex(collection.articles(in: language)).searcher()
    #expect(try collection.measures(&searcher).ndcg >= floor)
  }
}
