/// `count`: how many articles each of several queries matches.
public struct CountRequest: Sendable {
  public var queries: [QueryFields]

  public init(queries: [QueryFields]) {
    self.queries = queries
  }

  /// Each query is a text, or an object with the keys of a query.
  init(_ fields: inout RequestFields) throws(WireFailure) {
    guard let elements = fields.value("queries")?.elements, !elements.isEmpty else {
      throw fields.wrong("queries", "must be an array of queries")
    }
    guard elements.count <= WireLimits.batch else {
      throw fields.wrong("queries", "may have at most \(WireLimits.batch) elements")
    }
    queries = []
    for (index, element) in elements.enumerated() {
      let object = element.text.map { JSONValue.object(["q": .string($0)]) } ?? element
      var query = try RequestFields(object, at: "queries[\(index)]")
      queries.append(try QueryFields(&query))
      try query.finish()
    }
  }
}
