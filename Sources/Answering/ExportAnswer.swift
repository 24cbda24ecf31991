internal import Searching
internal import Wire

extension Searcher {
  /// `export`: an event for each matching article, in order, then how many were sent.
  ///
  /// The list is pinned at the beginning; what is deleted meanwhile is left out. The deadline is
  /// each chunk's own: an export may take as long as its reader does.
  mutating func answer(
    _ request: ExportRequest, _ exchange: Exchange, _ emit: Answerer.Emit
  ) throws(WireFailure) -> [UInt8] {
    let query = try QueryRequest(request.query)
    let articles = ArticleJSON.whole(request.fields, unit: exchange.unit)
    let order = HitOrder(request.order ?? .relevance)
    let (match, rows) = try current { searcher throws(SearchFailure) in
      let match = try searcher.match(query, interruption: exchange.interruption)
      let rows = try searcher.ranking(
        of: match, by: order, limit: match.total, collapsed: false,
        interruption: exchange.interruption)
      return (match, rows)
    }
    var sent = 0
    for start in stride(from: 0, to: rows.count, by: exportChunk) {
      let chunk = Array(rows[start..<min(start + exportChunk, rows.count)])
      for hit in try export(chunk, of: match, articles, exchange) {
        emit(
          .event,
          exchange.eventLine("doc") { json in
            json.key("doc")
            json.object { articles.write(hit.record, story: hit.story, to: &$0) }
          })
        sent += 1
      }
    }
    return exchange.terminalLine(generation: generation) { json in
      json.object { json in
        match.writeTotal(to: &json)
        json.member("sent", sent)
        json.member("complete", true)
      }
    }
  }

  private mutating func export(
    _ rows: [RankedRow], of match: Match, _ articles: ArticleJSON, _ exchange: Exchange
  ) throws(WireFailure) -> [Hit] {
    do {
      return try hits(
        at: rows, of: match, snippetWords: nil, withText: articles.needsText,
        interruption: exchange.renewed)
    } catch { throw WireFailure(error) }
  }
}

/// Articles read at a time: few enough to keep memory small, many enough to keep the cost per
/// article small.
private let exportChunk = 100
