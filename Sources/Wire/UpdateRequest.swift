/// `update`: articles to add or replace, and ids to delete, answered when searchable.
public struct UpdateRequest: Sendable {
  public enum Wait: String, CaseIterable, Sendable { case visible, committed }

  /// The articles, as objects with the field names of JSON Lines.
  public var articles: [JSONValue]
  public var deleting: [String]
  public var wait: Wait

  init(_ fields: inout RequestFields) throws(WireFailure) {
    articles = []
    if let value = fields.value("docs") {
      guard let elements = value.elements else {
        throw fields.wrong("docs", "must be an array of articles")
      }
      articles = elements
    }
    deleting = try fields.texts("delete", limit: Int(Int32.max)) ?? []
    wait = try fields.choice("wait", Wait.self) ?? .visible
    guard !articles.isEmpty || !deleting.isEmpty else {
      throw WireFailure(
        .badRequest, "the update is empty", hint: "give \"docs\", \"delete\" or both")
    }
  }
}
