internal import Identifiers
internal import IndexFormat
internal import Searching
internal import Wire

extension Searcher {
  /// `get`: articles by id, in the order asked for, and the ids there is nothing for.
  mutating func answer(
    _ request: GetRequest, _ exchange: Exchange
  ) throws(WireFailure) -> [UInt8] {
    let articles = ArticleJSON.whole(request.fields, unit: exchange.unit)
    return try current { searcher throws(SearchFailure) in
      var found: [(record: DocumentRecord, story: StoryID)] = []
      var missing: [String] = []
      for id in request.ids {
        if let article = try searcher.article(ArticleID(id)) {
          found.append(article)
        } else {
          missing.append(id)
        }
      }
      return exchange.terminalLine(generation: searcher.generation) { json in
        json.object { json in
          json.key("docs")
          json.array { json in
            for (record, story) in found {
              json.object { articles.write(record, story: story, to: &$0) }
            }
          }
          json.member("missing", missing)
        }
      }
    }
  }
}
