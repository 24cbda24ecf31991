internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Searching
internal import Wire

extension Searcher {
  /// `status`: what the index holds. A daemon adds what it is doing, under `daemon`.
  mutating func answerStatus(of path: String, _ exchange: Exchange) throws(WireFailure) -> [UInt8] {
    let statistics = try current { searcher throws(SearchFailure) in try searcher.statistics() }
    return exchange.terminalLine(generation: generation) { json in
      json.object { json in
        json.member("index", (try? Files.realPath(path)) ?? path)
        json.member("generation", generation)
        json.member("protocol", WireLimits.versions.map(String.init))
        json.member("schema", statistics.schema)
        json.member("uuid", statistics.uuid)
        json.member("articles", statistics.articles)
        json.member("stories", statistics.stories)
        json.member("languages", statistics.languages)
        json.key("values")
        json.object { json in
          for (kind, count) in statistics.values { json.member(kind.rawValue, count) }
        }
        json.member("catalogue", statistics.catalogueEntities)
        json.member("changed_since_column", statistics.changedSinceColumn)
      }
    }
  }
}
