/// The keys of every request that carries a query.
public struct QueryFields: Sendable {
  public enum Match: String, CaseIterable, Sendable { case all, any }

  public enum Syntax: String, CaseIterable, Sendable { case strict, lenient, literal }

  /// The query's text; empty means every article.
  public var text: String
  public var match: Match
  public var syntax: Syntax
  /// Kind of facet and the names or ids chosen of it, in the order of the kinds' names.
  public var select: [(kind: String, values: [String])]
  public var since: String?
  public var until: String?
  /// `Z`, `+02:00`; nil is UTC.
  public var timeZone: String?
  /// The language whose stems alone are used; nil for the languages of the index.
  public var language: String?

  public init(_ text: String) {
    self.text = text
    match = .all
    syntax = .strict
    select = []
  }

  init(_ fields: inout RequestFields) throws(WireFailure) {
    self.init(try fields.text("q") ?? "")
    guard text.utf8.count <= WireLimits.queryBytes else {
      throw WireFailure(
        .tooLarge, "the query is longer than \(WireLimits.queryBytes) bytes", path: "q")
    }
    match = try fields.choice("match", Match.self) ?? .all
    syntax = try fields.choice("syntax", Syntax.self) ?? .strict
    select = try Self.select(in: &fields)
    since = try fields.text("since")
    until = try fields.text("until")
    timeZone = try fields.text("tz")
    language = try fields.text("query_lang")
  }

  private static func select(
    in fields: inout RequestFields
  ) throws(WireFailure) -> [(kind: String, values: [String])] {
    guard var kinds = try fields.fields("select") else { return [] }
    var select: [(kind: String, values: [String])] = []
    for (kind, _) in kinds.all {
      select.append((kind, try kinds.texts(kind, limit: WireLimits.facetValues) ?? []))
    }
    return select
  }
}
