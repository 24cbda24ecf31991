internal import Identifiers
internal import Wire

/// What the articles of an index say of entities, asked like any question: of the daemon where one
/// runs, else of the index itself. Without an index, nothing.
struct IndexedEntities: ~Copyable {
  private var answers: Answers
  private let timeout: Int
  /// False once the index turned out not to be there.
  private(set) var isThere = true

  /// An entity, and how many articles mention it.
  struct Value: Hashable {
    /// An `EntityID`, but of an outlet that is cited its folded name.
    let id: String
    let name: String
    let count: Int
  }

  init(_ common: CommonOptions) throws {
    answers = try Answers(common)
    timeout = common.timeout.milliseconds
  }

  /// The values of a facet among the matches of a query, the most frequent first.
  mutating func values(of kind: String, _ query: String, limit: Int = .max) throws -> [Value] {
    var found: [Value] = []
    while found.count < limit {
      let page = min(WireLimits.facetValues, limit - found.count)
      let offset = found.count
      let facet = try ask("facets", query) { json in
        json.key("facets")
        json.object { json in
          json.key(kind)
          json.object { json in
            json.member("limit", page)
            json.member("offset", offset)
          }
        }
      }?["facets"]?[kind]
      let values = facet?["values"]?.elements ?? []
      found += values.compactMap(Value.init)
      if values.count < page { break }
    }
    return found
  }

  /// How many articles of each year match.
  mutating func years(of query: String) throws -> [(year: String, count: Int)] {
    let facet = try ask("facets", query) { json in
      json.key("facets")
      json.object { json in
        json.key("date")
        json.object { $0.member("interval", "year") }
      }
    }?["facets"]?["date"]
    return (facet?["values"]?.elements ?? []).compactMap { value in
      guard let from = value["from"]?.text, let count = value["n"]?.whole, count > 0 else {
        return nil
      }
      return (String(from.prefix(4)), count)
    }
  }

  /// How many articles match; 0 also for a name that the index does not know.
  mutating func count(_ query: String) throws -> Int {
    try ask("search", query) { $0.member("limit", 0) }?["total"]?["value"]?.whole ?? 0
  }

  /// The first hits of a query, with the fields asked for, and snippets of so many words.
  mutating func hits(
    _ query: String, limit: Int, fields: [String], words: Int?
  ) throws -> [JSONValue] {
    try ask("search", query) { json in
      json.member("limit", limit)
      json.member("fields", fields)
      if let words {
        json.key("snippet")
        json.object { $0.member("words", words) }
      }
    }?["hits"]?.elements ?? []
  }

  /// The entities that a name may mean to the index.
  mutating func entities(named name: String) throws -> [Value] {
    let query = "@" + Self.quoted(name)
    return (try ask("search", query) { $0.member("limit", 0) }?["resolved"]?.elements ?? [])
      .compactMap(Value.init)
  }

  /// Nil where there is no index, and where the query names what the index does not know.
  private mutating func ask(
    _ operation: String, _ query: String, _ members: (inout JSONWriter) -> Void
  ) throws -> JSONValue? {
    guard isThere else { return nil }
    var json = JSONWriter()
    json.object { json in
      json.member("op", operation)
      json.member("q", query)
      members(&json)
      json.member("timeout_ms", timeout)
    }
    do {
      return try answers.ask(json.bytes, query: query).result
    } catch let failure as CommandFailure {
      switch failure.failure.code {
      case .indexMissing: isThere = false
      case .querySyntax: break
      default: throw failure
      }
      return nil
    }
  }

  /// A name as a query can hold it.
  static func quoted(_ name: String) -> String {
    "\"" + name.filter { $0 != "\"" && $0 != "\\" } + "\""
  }
}

extension IndexedEntities.Value {
  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, let name = value["name"]?.text else { return nil }
    self.init(id: id, name: name, count: value["n"]?.whole ?? 0)
  }
}
