/// How one facet of an answer is to be shown.
public struct FacetViewFields: Sendable {
  public enum Order: String, CaseIterable, Sendable { case count, significance, name }

  public enum Interval: String, CaseIterable, Sendable { case day, week, month, quarter, year }

  public let kind: String
  public var limit = 10
  public var offset = 0
  public var order = Order.count
  /// Only values whose name contains this, case and accents folded.
  public var contains: String?
  /// Only values of at least so many articles.
  public var minimum = 1
  /// The width of the buckets; only for `date`.
  public var interval = Interval.month

  public init(kind: String) {
    self.kind = kind
  }

  init(kind: String, _ fields: inout RequestFields) throws(WireFailure) {
    self.kind = kind
    limit = try fields.whole("limit", in: 0...WireLimits.facetValues) ?? 10
    offset = try fields.whole("offset", in: 0...Int(Int32.max)) ?? 0
    order = try fields.choice("by", Order.self) ?? .count
    contains = try fields.text("contains")
    minimum = try fields.whole("min", in: 1...Int(Int32.max)) ?? 1
    if kind == "date" { interval = try fields.choice("interval", Interval.self) ?? .month }
    try fields.finish()
  }

  static func all(in fields: inout RequestFields) throws(WireFailure) -> [FacetViewFields] {
    guard var kinds = try fields.fields("facets") else { return [] }
    guard kinds.all.count <= WireLimits.facets else {
      throw fields.wrong("facets", "may have at most \(WireLimits.facets) members")
    }
    var views: [FacetViewFields] = []
    for (kind, _) in kinds.all {
      if var view = try kinds.fields(kind) {
        views.append(try FacetViewFields(kind: kind, &view))
      } else {
        views.append(FacetViewFields(kind: kind))
      }
    }
    return views
  }
}
