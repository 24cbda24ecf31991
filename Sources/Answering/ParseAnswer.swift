internal import Searching
internal import Wire

extension Searcher {
  /// `parse`: how the query is read, without asking it.
  mutating func answer(
    parsing fields: QueryFields, _ exchange: Exchange
  ) throws(WireFailure) -> [UInt8] {
    let query = try QueryRequest(fields)
    let match = try current { searcher throws(SearchFailure) in
      try searcher.match(query, interruption: exchange.interruption)
    }
    return exchange.terminalLine(generation: generation) { json in
      json.object { json in
        json.member("parsed", match.parsed)
        json.member("tree", "\(match.root)")
        match.writeTail(to: &json)
      }
    }
  }
}
