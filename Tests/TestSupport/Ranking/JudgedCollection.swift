import Foundation

/// Documents, queries and which documents answer each, as people judged: a folder with `corpus.jsonl`
/// (`id`, `title`, `text`), `queries.tsv`, `qrels.tsv` and perhaps `reference.tsv`.
package struct JudgedCollection {
  package let name: String
  package let corpus: String
  /// Those with a relevant document, in the order of the file.
  package let queries: [Query]
  private let folder: String

  package struct Query {
    package let id: String
    package let text: String
    /// How relevant documents are, by id; 0 and absent are the same.
    package let gains: [String: Double]
  }

  package init(_ folder: String) throws {
    self.folder = folder
    name = URL(fileURLWithPath: folder).lastPathComponent
    corpus = folder + "/corpus.jsonl"
    var gains: [String: [String: Double]] = [:]
    for fields in try Self.rows(of: folder + "/qrels.tsv") where fields.count > 3 {
      gains[fields[0], default: [:]][fields[2]] = Double(fields[3])
    }
    queries = try Self.rows(of: folder + "/queries.tsv").compactMap { fields in
      guard let judged = gains[fields[0]], judged.values.contains(where: { $0 > 0 }) else {
        return nil
      }
      return Query(
        id: fields[0], text: fields.dropFirst().joined(separator: "\t"), gains: judged)
    }
  }

  package struct Document: Decodable {
    package let id: String
    package let title: String
    package let text: String
  }

  package func documents() throws -> [Document] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: corpus, encoding: .utf8).split(separator: "\n").map { line in
      try decoder.decode(Document.self, from: Data(line.utf8))
    }
  }

  /// The means of rankings by query; a query without one counts as nothing found.
  package func measures(of rankings: [String: [String]]) -> RankingMeasures {
    RankingMeasures.mean(
      queries.map { RankingMeasures(of: rankings[$0.id] ?? [], gains: $0.gains) })
  }

  /// What the makers of the collection measured; nil where they left no file.
  package func reference() throws -> RankingMeasures? {
    let path = folder + "/reference.tsv"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let rows = try Self.rows(of: path).dropFirst()
    return RankingMeasures.mean(
      rows.map { row in
        let values = row.dropFirst().map { Double($0) ?? 0 }
        return RankingMeasures(ndcg: values[0], precision: values[1], recall: values[2])
      })
  }

  private static func rows(of path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
