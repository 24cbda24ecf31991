/// `export`: every matching article, one event each, without a cap.
public struct ExportRequest: Sendable {
  public var query: QueryFields
  /// Nil for all fields.
  public var fields: [String]?
  public var order: SearchRequest.Order?

  public init(query: QueryFields, fields: [String]? = nil) {
    self.query = query
    self.fields = fields
  }

  init(_ fields: inout RequestFields) throws(WireFailure) {
    query = try QueryFields(&fields)
    self.fields = try ArticleField.list(in: &fields)
    order = try fields.choice("sort", SearchRequest.Order.self)
  }
}
