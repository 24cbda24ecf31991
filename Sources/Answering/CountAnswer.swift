internal import Searching
internal import Wire

extension Searcher {
  /// `count`: totals of several queries, all of one commit.
  mutating func answer(
    _ request: CountRequest, _ exchange: Exchange
  ) throws(WireFailure) -> [UInt8] {
    var queries: [QueryRequest] = []
    for fields in request.queries { queries.append(try QueryRequest(fields)) }
    return try current { searcher throws(SearchFailure) in
      var totals: [Int] = []
      for query in queries {
        totals.append(try searcher.match(query, interruption: exchange.interruption).total)
      }
      return exchange.terminalLine(generation: searcher.generation) { json in
        json.object { json in
          json.key("counts")
          json.array { json in
            for total in totals {
              json.object { json in
                json.member("value", total)
                json.member("relation", "eq")
              }
            }
          }
        }
      }
    }
  }
}
