internal import Facets
internal import Glibc
internal import Identifiers
internal import Searching
internal import Wire

/// From a query as it crosses the wire to a query as the searcher takes it.
extension QueryRequest {
  init(_ fields: QueryFields) throws(WireFailure) {
    self.init(
      fields.text, match: fields.match == .any ? .any : .all, syntax: Self.syntax(fields.syntax),
      now: Int64(time(nil)))
    since = fields.since
    until = fields.until
    timeZone = fields.timeZone
    language = fields.language
    for (kind, names) in fields.select {
      select.append(Selection(try FacetKind(named: kind, at: "select.\(kind)"), names))
    }
  }

  private static func syntax(_ syntax: QueryFields.Syntax) -> Syntax {
    switch syntax {
    case .strict: .strict
    case .lenient: .lenient
    case .literal: .literal
    }
  }
}

extension FacetKind {
  /// Throws `bad_request` with the nearest kind when there is none of that name.
  init(named name: String, at path: String) throws(WireFailure) {
    guard let kind = FacetKind(rawValue: name) else {
      let names = FacetKind.allCases.map(\.rawValue)
      let nearest = Spelling.nearest(to: name, among: names)
      throw WireFailure(
        .badRequest, "unknown facet \"\(name)\"",
        hint: nearest.map { "did you mean \"\($0)\"?" }
          ?? "facets: \(names.joined(separator: ", ")), date", path: path)
    }
    self = kind
  }
}

extension DateViewRequest {
  init(_ view: FacetViewFields) {
    self.init(Self.interval(view.interval))
  }

  private static func interval(_ interval: FacetViewFields.Interval) -> Interval {
    switch interval {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}

extension HitOrder {
  init(_ order: SearchRequest.Order) {
    self =
      switch order {
      case .relevance: .relevance
      case .date: .dateAscending
      case .newest: .dateDescending
      }
  }
}
