import Identifiers

@testable import Facets

/// What a facet of some rows is, counted from the documents with dictionaries: the oracle.
struct BruteForceCounter {
  struct Value: Hashable {
    let id: String
    let name: String
    let count: Int
    let stories: Int
    let total: Int
  }

  private let corpus: RandomFacets
  private let documents: [RandomDocument]

  init(_ corpus: RandomFacets, _ rows: [FacetRow]) {
    self.corpus = corpus
    documents = rows.compactMap {
      Int($0.rawValue) < corpus.rows.count ? corpus.rows[Int($0.rawValue)] : nil
    }
  }

  var matches: Int { documents.count }

  var stories: Int { Set(documents.map(\.story)).count }

  func missing(_ kind: FacetKind) -> Int { documents.count { $0.facets[kind].isEmpty } }

  /// The most first, then by folded name, name and id.
  func values(_ kind: FacetKind) -> [Value] {
    var found: [String: (name: String, count: Int, stories: Set<UInt64>)] = [:]
    for document in documents {
      for entry in document.facets[kind] {
        found[entry.id, default: (entry.name, 0, [])].count += 1
        found[entry.id]?.stories.insert(document.story)
      }
    }
    var totals: [String: Int] = [:]
    for document in corpus.rows.compactMap(\.self) {
      for entry in document.facets[kind] { totals[entry.id, default: 0] += 1 }
    }
    let values = found.map { id, value in
      Value(
        id: id, name: value.name, count: value.count, stories: value.stories.count,
        total: totals[id] ?? 0)
    }
    return values.sorted { ($1.count, Self.key($0)) < ($0.count, Self.key($1)) }
  }

  /// First days of the buckets, with matching documents and those of the corpus.
  func buckets(_ bucket: (PublicationDate) -> String?) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for document in documents {
      if let start = document.facets.date.flatMap(bucket) { found[start, default: [0, 0]][0] += 1 }
    }
    for document in corpus.rows.compactMap(\.self) {
      guard let start = document.facets.date.flatMap(bucket) else { continue }
      found[start]?[1] += 1
    }
    return found
  }

  static func key(_ value: Value) -> String {
    [RandomFacets.fold(value.name), value.name, value.id].joined(separator: "\u{1}")
  }
}
