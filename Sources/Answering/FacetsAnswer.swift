internal import Searching
internal import Wire

extension Searcher {
  /// `facets`: facets of all matches.
  mutating func answer(
    _ request: FacetsRequest, _ exchange: Exchange
  ) throws(WireFailure) -> [UInt8] {
    let query = try QueryRequest(request.query)
    let plan = try FacetPlan(request.facets)
    return try current { searcher throws(SearchFailure) in
      let match = try searcher.match(query, interruption: exchange.interruption)
      let facets = try plan.counted(in: searcher, of: match)
      return exchange.terminalLine(generation: searcher.generation) { json in
        json.object { json in
          match.writeHead(to: &json)
          facets.write(to: &json)
          match.writeTail(to: &json)
        }
      }
    }
  }
}
