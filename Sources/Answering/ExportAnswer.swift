internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Searching
internal import Wire

extension Searcher {
  /// `export`: an event for each matching article, in order, then how many were sent.
  ///
  /// The list is pinned at the beginning; what is deleted meanwhile is left out. The deadline is
  /// each article's own: an export may take as long as its reader does.
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
    for ranked in rows {
      guard let (record, story) = try export(ranked.row, articles, exchange) else { continue }
      emit(
        .event,
        exchange.eventLine("doc") { json in
          json.key("doc")
          json.object { articles.write(record, story: story, to: &$0) }
        })
      sent += 1
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
    _ row: FacetRow, _ articles: ArticleJSON, _ exchange: Exchange
  ) throws(WireFailure) -> (record: DocumentRecord, story: StoryID)? {
    do {
      return try article(
        at: row, withText: articles.needsText, interruption: exchange.renewed)
    } catch { throw WireFailure(error) }
  }
}
