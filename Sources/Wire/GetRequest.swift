/// `get`: whole articles by id.
public struct GetRequest: Sendable {
  public var ids: [String]
  /// Nil for all fields.
  public var fields: [String]?

  public init(ids: [String], fields: [String]? = nil) {
    self.ids = ids
    self.fields = fields
  }

  init(_ fields: inout RequestFields) throws(WireFailure) {
    guard let ids = try fields.texts("ids", limit: WireLimits.batch), !ids.isEmpty else {
      throw fields.wrong("ids", "must be an array of ids")
    }
    self.ids = ids
    self.fields = try ArticleField.list(in: &fields)
  }
}
