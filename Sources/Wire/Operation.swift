/// What a request asks for.
public enum Operation: Sendable {
  case search(SearchRequest)
  case facets(FacetsRequest)
  case count(CountRequest)
  case get(GetRequest)
  case export(ExportRequest)
  case update(UpdateRequest)
  case parse(QueryFields)
  case hello(isConcurrent: Bool)
  case cancel(target: RequestID)
  case status, ping, reload, metrics

  public enum Name: String, CaseIterable, Sendable {
    case search, facets, count, get, export, update, parse, hello, cancel, status, ping, reload
    case metrics
  }

  /// Names that the protocol keeps for operations this build does not have.
  static let reserved = ["like", "suggest", "related", "movers", "explain", "entities"]

  init(_ fields: inout RequestFields) throws(WireFailure) {
    guard let text = try fields.text("op") else {
      throw WireFailure(
        .badRequest, "the request has no \"op\"",
        hint: "such as {\"op\":\"search\",\"q\":\"merger remedy\"}", path: "op")
    }
    guard let name = Name(rawValue: text) else { throw Self.unknown(text) }
    self = try Self.decode(name, &fields)
  }

  private static func decode(
    _ name: Name, _ fields: inout RequestFields
  ) throws(WireFailure) -> Operation {
    switch name {
    case .search: .search(try SearchRequest(&fields))
    case .facets: .facets(try FacetsRequest(&fields))
    case .count: .count(try CountRequest(&fields))
    case .get: .get(try GetRequest(&fields))
    case .export: .export(try ExportRequest(&fields))
    case .update: .update(try UpdateRequest(&fields))
    case .parse: .parse(try QueryFields(&fields))
    case .hello: .hello(isConcurrent: try fields.flag("concurrent") ?? false)
    case .cancel: .cancel(target: try target(in: &fields))
    case .status: .status
    case .ping: .ping
    case .reload: .reload
    case .metrics: .metrics
    }
  }

  private static func target(in fields: inout RequestFields) throws(WireFailure) -> RequestID {
    switch fields.value("target") {
    case .string(let text): return .text(text)
    case .integer(let number): return .number(number)
    default: throw fields.wrong("target", "must be the id of the request to cancel")
    }
  }

  private static func unknown(_ name: String) -> WireFailure {
    if reserved.contains(name) {
      return WireFailure(
        .badRequest, "the operation \"\(name)\" is not available in this version", path: "op")
    }
    let names = Name.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: name, among: names)
    return WireFailure(
      .badRequest, "unknown operation \"\(name)\"",
      hint: nearest.map { "did you mean \"\($0)\"?" }
        ?? "operations: \(names.joined(separator: ", "))", path: "op")
  }
}
