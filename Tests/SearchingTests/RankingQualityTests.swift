import Foundation
import Identifiers
import IndexFormat
import TestSupport
import Testing
import Xapian

@testable import Searching

/// Judged queries over a collection, as `ranking/README.md` of the shared data describes them.
struct JudgedCollection {
  let articles: [TestArticle]
  let queries: [(text: String, gains: [String: Double])]

  private struct Document: Decodable {
    let id: String
    let title: String
    let text: String
  }

  init(_ name: String, language: String) throws {
    let root = try #require(SharedData.root) + "/ranking/\(name)/"
    func lines(_ file: String) throws -> [String] {
      try String(contentsOfFile: root + file, encoding: .utf8).split(separator: "\n")
        .map(String.init)
    }
    let decoder = JSONDecoder()
    articles = try lines("corpus.jsonl").map { line in
      let document = try decoder.decode(Document.self, from: Data(line.utf8))
      var article = TestArticle(document.id, document.text)
      article.title = document.title
      article.language = language
      return article
    }
    var gains: [String: [String: Double]] = [:]
    for line in try lines("qrels.tsv") {
      let fields = line.split(separator: "\t").map(String.init)
      gains[fields[0], default: [:]][fields[2]] = Double(fields[3])
    }
    queries = try lines("queries.tsv").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return gains[fields[0]].map { (fields[1], $0) }
    }
  }

  /// The mean of nDCG@10 over the queries, each as pasted text of which any word may match.
  func quality(_ searcher: inout Searcher) throws -> Double {
    var sum = 0.0
    for (text, gains) in queries {
      let request = QueryRequest(text, match: .any, syntax: .literal, now: noon)
      let match = try searcher.match(request, interruption: .never)
      let rows = try searcher.ranking(
        of: match, by: .relevance, limit: 10, collapsed: false, interruption: .never)
      let hits = try searcher.hits(
        at: rows, of: match, snippetWords: nil, withText: false, interruption: .never)
      let found = hits.map { gains[$0.record.id.text] ?? 0 }
      let ideal = gains.values.sorted(by: >)
      sum += Self.discounted(found) / Self.discounted(Array(ideal.prefix(10)))
    }
    return sum / Double(queries.count)
  }

  private static func discounted(_ gains: [Double]) -> Double {
    gains.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
  }
}

@Suite(.enabled(if: SharedData.root != nil)) struct `The quality of ranking` {
  /// The floors are those that the ranking was accepted with.
  @Test(arguments: [
    ("time", "en", 0.765), ("cranfield", "en", 0.400), ("cisi", "en", 0.415),
    ("lisa", "en", 0.470), ("xquad_en", "en", 0.970), ("xquad_de", "de", 0.949),
  ])
  func `stays above its floor`(name: String, language: String, floor: Double) throws {
    let collection = try JudgedCollection(name, language: language)
    var searcher = try TestIndex(collection.articles).searcher()
    let quality = try collection.quality(&searcher)
    #expect(quality >= floor)
  }
}
