public import Wire

/// Writes requests as the JSON objects that cross the socket.
///
/// Only what differs from the protocol's own defaults is written.
public enum RequestEncoder {
  /// Ranked articles, and facets of all that match.
  public static func search(_ request: SearchRequest, id: RequestID? = nil) -> [UInt8] {
    encode(.search, id) { json in
      write(request.query, &json)
      json.member("limit", request.limit)
      if request.offset > 0 { json.member("offset", request.offset) }
      if request.order != .relevance { json.member("sort", request.order.rawValue) }
      if let words = request.snippetWords {
        json.key("snippet")
        json.object { $0.member("words", words) }
      }
      if let fields = request.fields { json.member("fields", fields) }
      if !request.facets.isEmpty { write(request.facets, &json) }
    }
  }

  /// Facets without articles.
  public static func facets(_ request: FacetsRequest, id: RequestID? = nil) -> [UInt8] {
    encode(.facets, id) { json in
      write(request.query, &json)
      write(request.facets, &json)
    }
  }

  /// How many articles match each query.
  public static func count(_ request: CountRequest, id: RequestID? = nil) -> [UInt8] {
    encode(.count, id) { json in
      json.key("queries")
      json.array { json in
        for query in request.queries { json.object { write(query, &$0) } }
      }
    }
  }

  /// Articles by their ids.
  public static func get(_ request: GetRequest, id: RequestID? = nil) -> [UInt8] {
    encode(.get, id) { json in
      json.member("ids", request.ids)
      if let fields = request.fields { json.member("fields", fields) }
    }
  }

  /// All articles that match, an event each.
  public static func export(_ request: ExportRequest, id: RequestID? = nil) -> [UInt8] {
    encode(.export, id) { json in
      write(request.query, &json)
      if let fields = request.fields { json.member("fields", fields) }
      if let order = request.order { json.member("sort", order.rawValue) }
    }
  }

  /// Articles to add or replace, as objects with the protocol's field names, and ids to delete.
  public static func update(
    articles: [JSONValue], deleting: [String] = [], id: RequestID? = nil
  ) -> [UInt8] {
    encode(.update, id) { json in
      if !articles.isEmpty {
        json.key("docs")
        json.array { json in
          for article in articles { article.write(to: &json) }
        }
      }
      if !deleting.isEmpty { json.member("delete", deleting) }
    }
  }

  /// An operation that needs nothing more: `status`, `ping`, `reload`, `metrics`.
  public static func plain(_ operation: Operation.Name, id: RequestID? = nil) -> [UInt8] {
    encode(operation, id) { _ in }
  }

  /// The operation stands first: a daemon tells a long `update` by its first bytes.
  private static func encode(
    _ operation: Operation.Name, _ id: RequestID?, _ members: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("op", operation.rawValue)
      id?.write(to: &json)
      members(&json)
    }
    return json.bytes
  }

  private static func write(_ query: QueryFields, _ json: inout JSONWriter) {
    json.member("q", query.text)
    if query.match != .all { json.member("match", query.match.rawValue) }
    if query.syntax != .strict { json.member("syntax", query.syntax.rawValue) }
    if !query.select.isEmpty {
      json.key("select")
      json.object { json in
        for (kind, values) in query.select { json.member(kind, values) }
      }
    }
    if let since = query.since { json.member("since", since) }
    if let until = query.until { json.member("until", until) }
    if let timeZone = query.timeZone { json.member("tz", timeZone) }
    if let language = query.language { json.member("query_lang", language) }
  }

  private static func write(_ views: [FacetViewFields], _ json: inout JSONWriter) {
    json.key("facets")
    json.object { json in
      for view in views {
        json.key(view.kind)
        json.object { write(view, &$0) }
      }
    }
  }

  private static func write(_ view: FacetViewFields, _ json: inout JSONWriter) {
    json.member("limit", view.limit)
    if view.offset > 0 { json.member("offset", view.offset) }
    if view.order != .count { json.member("by", view.order.rawValue) }
    if let contains = view.contains { json.member("contains", contains) }
    if view.minimum > 1 { json.member("min", view.minimum) }
    if view.kind == "date" { json.member("interval", view.interval.rawValue) }
  }
}
