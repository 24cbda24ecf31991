import Foundation

@testable import Identifiers
@testable import IndexFormat
@testable import Indexing
@testable import Searching
@testable import TestSupport
@testable import Xapian

/// What Dossier answers to the queries of a collection: indexed as an export in JSON Lines, asked as
/// pasted text of which any word may match.
struct DossierRun {
  private let collection: JudgedCollection
  /// How many hits of a query count.
  private static let depth = 1_000

  init(_ collection: JudgedCollection) { self.collection = collection }

  func measures() throws -> RankingMeasures {
    let folder = NSTemporaryDirectory() + "dossier-evaluation-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let index = IndexFolder(folder)
    let today = CalendarDay(number: 20_000)
    let options = IndexOptions(
      paths: [collection.corpus], excludes: [], prune: false, rebuild: false, catalogueFile: nil,
      map: nil)
    _ = try IndexRun(index: index, options: options, today: today) { false }.run { _ in }
    var searcher = try Searcher(opening: index)
    var rankings: [String: [String]] = [:]
    for query in collection.queries {
      rankings[query.id] = try ranking(of: query.text, in: &searcher)
    }
    return collection.measures(of: rankings)
  }

  private func ranking(of text: String, in searcher: inout Searcher) throws -> [String] {
    let request = QueryRequest(text, match: .any, syntax: .literal, now: 0)
    let match = try searcher.match(request, interruption: .never)
    let rows = try searcher.ranking(
      of: match, by: .relevance, limit: Self.depth, collapsed: false, interruption: .never)
    return try searcher.hits(
      at: rows, of: match, snippetWords: nil, withText: false, interruption: .never
    ).map(\.record.id.text)
  }
}
