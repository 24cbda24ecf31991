import Client
import Wire

/// One search of the benchmark.
struct BenchmarkQuery: Hashable {
  enum Shape: String, CaseIterable { case word, pair, phrase, entity, filter }

  let shape: Shape
  /// Lower case, letters only.
  let words: [String]
  /// `kind/slug`; of `entity` and `filter`.
  let entity: String?

  /// As Dossier is asked.
  var text: String {
    let joined = words.joined(separator: " ")
    let words = shape == .phrase ? "\"\(joined)\"" : joined
    return [words, entity.map { "@\($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// As Dossier is asked: the ten best articles, and three facets of all that match.
  var request: [UInt8] {
    var search = SearchRequest(query: QueryFields(text))
    search.facets = ["org", "law", "date"].map { FacetViewFields(kind: $0) }
    return RequestEncoder.search(search)
  }

  /// As the peer is asked: one line of JSON.
  var line: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("shape", shape.rawValue)
      json.member("words", words)
      if let entity { json.member("entity", entity) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
