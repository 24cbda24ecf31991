internal import Identifiers
internal import Searching
internal import Text
internal import Wire

extension Searcher {
  /// `search`: a page of hits, and the facets of all matches, of one commit.
  mutating func answer(
    _ request: SearchRequest, _ exchange: Exchange
  ) throws(WireFailure) -> [UInt8] {
    let query = try QueryRequest(request.query)
    let plan = try FacetPlan(request.facets)
    let articles = ArticleJSON.ofHits(request.fields, unit: exchange.unit)
    return try current { searcher throws(SearchFailure) in
      let match = try searcher.match(query, interruption: exchange.interruption)
      let hits = try searcher.page(of: match, request, articles, exchange)
      let facets = try plan.counted(in: searcher, of: match)
      return exchange.terminalLine(generation: searcher.generation) { json in
        json.object { json in
          match.writeHead(to: &json)
          json.key("hits")
          json.array { json in
            for hit in hits { hit.write(articles, unit: exchange.unit, to: &json) }
          }
          facets.write(to: &json)
          match.writeTail(to: &json)
        }
      }
    }
  }

  private mutating func page(
    of match: Match, _ request: SearchRequest, _ articles: ArticleJSON, _ exchange: Exchange
  ) throws(SearchFailure) -> [Hit] {
    guard request.limit > 0, request.offset < match.total else { return [] }
    let rows = try ranking(
      of: match, by: HitOrder(request.order), limit: request.offset + request.limit,
      collapsed: false, interruption: exchange.interruption)
    return try hits(
      at: Array(rows.dropFirst(request.offset)), of: match, snippetWords: request.snippetWords,
      withText: articles.needsText, interruption: exchange.interruption)
  }
}

extension Match {
  /// Writes what an answer says before its hits.
  func writeHead(to json: inout JSONWriter) {
    writeTotal(to: &json)
    json.member("stories", stories)
    json.member("parsed", parsed)
  }

  func writeTotal(to json: inout JSONWriter) {
    json.key("total")
    json.object { json in
      json.member("value", total)
      json.member("relation", "eq")
    }
  }

  /// Writes how the query was read.
  func writeTail(to json: inout JSONWriter) {
    json.key("resolved")
    json.array { json in
      for name in resolved {
        json.object { json in
          json.member("text", name.text)
          json.member("id", name.id)
          json.member("name", name.name)
        }
      }
    }
    json.member("langs", languages)
    json.member("notes", notes)
  }
}

extension Hit {
  fileprivate func write(
    _ articles: ArticleJSON, unit: OffsetUnit, to json: inout JSONWriter
  ) {
    json.object { json in
      if let score { json.member("score", (score * 10_000).rounded() / 10_000) }
      articles.write(record, story: story, to: &json)
      if alsoIn > 0 { json.member("also_in", alsoIn) }
      guard let snippet else { return }
      json.key("snippet")
      snippet.write(unit: unit, to: &json)
    }
  }
}

extension Snippet {
  fileprivate func write(unit: OffsetUnit, to json: inout JSONWriter) {
    let translate = OffsetTranslation(of: text, to: unit)
    json.object { json in
      json.member("text", text)
      json.key("marks")
      json.array { json in
        for mark in marks {
          json.object { json in
            json.member("start", translate(mark.start))
            json.member("end", translate(mark.end))
          }
        }
      }
      json.member("unit", unit.rawValue)
    }
  }
}
