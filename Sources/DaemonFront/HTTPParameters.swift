internal import Wire

/// Turns the parameters of a GET into the members of the request they stand for.
///
/// `facet=org`, `facet=law:5`, `facet=date:month`, `select=org=Meta`, `snippet=30`, `fields=id,title`;
/// the others have the names of the protocol.
struct HTTPParameters {
  private enum Kind { case text, whole, flag, list }

  private static let common: [String: Kind] = ["timeout_ms": .whole, "unit": .text, "v": .whole]
  private static let query: [String: Kind] = [
    "q": .text, "match": .text, "syntax": .text, "since": .text, "until": .text, "tz": .text,
    "query_lang": .text,
  ]
  private static let search: [String: Kind] = [
    "limit": .whole, "offset": .whole, "cursor": .text, "sort": .text, "collapse": .text,
    "recent": .whole, "expand": .flag, "explain": .flag, "fields": .list,
  ]

  private let operation: Operation.Name
  private let plain: [String: Kind]
  private var scalars: [(name: String, value: JSONValue)] = []
  private var facets: [String: JSONValue] = [:]
  private var select: [String: [String]] = [:]
  private var queries: [JSONValue] = []

  /// Nil for an operation that has no GET.
  init?(_ operation: Operation.Name) {
    self.operation = operation
    switch operation {
    case .search: plain = Self.query.merging(Self.search) { $1 }
    case .facets: plain = Self.query
    case .export: plain = Self.query.merging(["fields": .list, "sort": .text]) { $1 }
    case .parse: plain = Self.query
    case .get: plain = ["fields": .list]
    case .count, .status, .ping: plain = [:]
    case .update, .hello, .cancel, .reload, .metrics: return nil
    }
  }

  /// The request as one line.
  mutating func line(_ parameters: [HTTPTarget.Parameter]) throws(WireFailure) -> [UInt8] {
    for parameter in parameters { try add(parameter) }
    return bytes(ids: [])
  }

  /// A `get` of these ids as one line.
  mutating func line(
    ids: [String], _ parameters: [HTTPTarget.Parameter]
  ) throws(WireFailure) -> [UInt8] {
    for parameter in parameters { try add(parameter) }
    return bytes(ids: ids)
  }

  private mutating func add(_ parameter: HTTPTarget.Parameter) throws(WireFailure) {
    let (name, value) = (parameter.name, parameter.value)
    switch (operation, name) {
    case (.search, "facet"), (.facets, "facet"): try addFacet(value)
    case (.search, "select"), (.facets, "select"), (.export, "select"): try addSelect(value)
    case (.search, "snippet"):
      scalars.append(("snippet", .object(["words": try whole(name, value)])))
    case (.count, "q"): queries.append(.string(value))
    default:
      guard let kind = plain[name] ?? Self.common[name] else { throw unknown(name) }
      guard !scalars.contains(where: { $0.name == name }) else {
        throw WireFailure(.badRequest, "\"\(name)\" stands twice in the address", path: name)
      }
      scalars.append((name, try Self.value(kind, name, value)))
    }
  }

  private static func value(
    _ kind: Kind, _ name: String, _ text: String
  ) throws(WireFailure) -> JSONValue {
    switch kind {
    case .text: return .string(text)
    case .list: return .array(text.split(separator: ",").map { .string(String($0)) })
    case .whole:
      guard let number = Int64(text) else {
        throw WireFailure(.badRequest, "\"\(name)\" must be a whole number", path: name)
      }
      return .integer(number)
    case .flag:
      switch text {
      case "", "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: throw WireFailure(.badRequest, "\"\(name)\" must be true or false", path: name)
      }
    }
  }

  private func whole(_ name: String, _ text: String) throws(WireFailure) -> JSONValue {
    try Self.value(.whole, name, text)
  }

  /// `KIND`, `KIND:LIMIT` or `date:INTERVAL`.
  private mutating func addFacet(_ text: String) throws(WireFailure) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let kind = String(parts[0])
    guard parts.count > 1 else {
      facets[kind] = .object([:])
      return
    }
    let rest = String(parts[1])
    facets[kind] =
      Int64(rest) == nil && kind == "date"
      ? .object(["interval": .string(rest)])
      : .object(["limit": try whole("facet", rest)])
  }

  /// `KIND=VALUE`
  private mutating func addSelect(_ text: String) throws(WireFailure) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw WireFailure(
        .badRequest, "\"select\" must be KIND=VALUE", hint: "such as select=org=Meta",
        path: "select")
    }
    select[String(parts[0]), default: []].append(String(parts[1]))
  }

  private func unknown(_ name: String) -> WireFailure {
    var known = Array(plain.keys) + Array(Self.common.keys)
    switch operation {
    case .search: known += ["facet", "select", "snippet"]
    case .facets: known += ["facet", "select"]
    case .export: known += ["select"]
    case .count: known += ["q"]
    default: break
    }
    let nearest = Spelling.nearest(to: name, among: known.sorted())
    return WireFailure(
      .badRequest, "unknown parameter \"\(name)\"",
      hint: nearest.map { "did you mean \"\($0)\"?" }
        ?? "parameters: \(known.sorted().joined(separator: ", "))", path: name)
  }

  private func bytes(ids: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("op", operation.rawValue)
      if !ids.isEmpty { json.member("ids", ids) }
      for (name, value) in scalars {
        json.key(name)
        value.write(to: &json)
      }
      if !queries.isEmpty { Self.write("queries", .array(queries), &json) }
      if !facets.isEmpty { Self.write("facets", .object(facets), &json) }
      if !select.isEmpty {
        let kinds = select.mapValues { JSONValue.array($0.map(JSONValue.string)) }
        Self.write("select", .object(kinds), &json)
      }
    }
    return json.bytes
  }

  private static func write(_ name: String, _ value: JSONValue, _ json: inout JSONWriter) {
    json.key(name)
    value.write(to: &json)
  }
}
