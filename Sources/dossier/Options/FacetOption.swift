internal import ArgumentParser
internal import Wire

/// A facet asked for on the command line: `org`, `org:20`, `date`, `date:year`.
struct FacetOption: ExpressibleByArgument {
  let kind: String
  /// How many values; nil where none was given.
  private(set) var limit: Int?
  private var interval: FacetViewFields.Interval?

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty else { return nil }
    kind = String(first)
    guard parts.count == 2 else { return }
    if kind == "date" {
      guard let interval = FacetViewFields.Interval(rawValue: String(parts[1])) else { return nil }
      self.interval = interval
    } else {
      guard let limit = Int(parts[1]), (1...WireLimits.facetValues).contains(limit) else {
        return nil
      }
      self.limit = limit
    }
  }

  static func write(_ facets: [FacetOption], to json: inout JSONWriter) {
    guard !facets.isEmpty else { return }
    json.key("facets")
    json.object { json in
      for facet in facets { facet.write(to: &json) { _ in } }
    }
  }

  /// Writes the facet's member of a request, with what `more` adds to it.
  func write(to json: inout JSONWriter, more: (inout JSONWriter) -> Void) {
    json.key(kind)
    json.object { json in
      if let limit { json.member("limit", limit) }
      if let interval { json.member("interval", interval.rawValue) }
      more(&json)
    }
  }
}
