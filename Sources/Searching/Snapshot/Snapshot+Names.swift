internal import Entities
internal import Facets
internal import Identifiers
internal import Text
internal import Xapian

extension Snapshot {
  /// Whether the index shows at a glance that no document has what a part asks for.
  func isAbsent(_ node: PlanNode) throws(SearchFailure) -> Bool {
    switch node {
    case .nothing: return true
    case .terms(let terms):
      for term in terms {
        let count = try engine { () throws(XapianError) in try database.termFrequency(term) }
        if count > 0 { return false }
      }
      return true
    case .value(let value):
      return columns.find(value.kind, id: value.id).map { columns.total(of: $0) == 0 } ?? true
    case .any(let parts):
      for part in parts where try !isAbsent(part) { return false }
      return true
    case .everything, .all, .except, .positions, .kind, .dates, .undated, .length, .story:
      return false
    }
  }

  /// What may have been meant by the name of an entity that is not there: one of another kind, or
  /// one that looks like it.
  func hint(forUnknown name: String, _ kind: EntityKind?) throws(SearchFailure) -> String? {
    let others = try entities(named: name, kind: nil).prefix(3)
    guard others.isEmpty else {
      let ids = others.map(\.id.text).joined(separator: " or ")
      return "it is \(ids): write @\(QueryPrinter.quoted(name))"
    }
    let nearest = nearestNames(to: name, kind).map { "\"\($0)\"" }
    return nearest.isEmpty ? nil : "did you mean \(nearest.joined(separator: " or "))?"
  }

  /// Names of entities that look like one that is not there: of the catalogue, then of the index.
  private func nearestNames(to name: String, _ kind: EntityKind?) -> [String] {
    var names = catalogue.nearestNames(to: name, limit: 3)
    if let id = EntityID(name) {
      // Ids are long where names are short: `law/dma` is `law/eu-digital-markets-act`.
      let slug = String(id.slug.replacing("-", with: " "))
      names = catalogue.candidates(named: slug).map(\.id.text) + names
    }
    for kind in kind.map({ [$0] }) ?? EntityKind.allCases where names.count < 3 {
      let found = columns.find(FacetKind(kind), containing: Fold.fold(name), limit: 3)
      names += found.map { columns.name(of: $0) }.filter { !names.contains($0) }
    }
    return Array(names.prefix(3))
  }

  /// Values of a kind that look like one that is not there: those that hold it, then those spelt
  /// alike among the most frequent.
  func nearestValues(to name: String, _ kind: FacetKind) -> [String] {
    let holding = columns.find(kind, containing: Fold.fold(name), limit: 3)
      .map { columns.name(of: $0) }
    guard holding.isEmpty else { return holding }
    let frequent = columns.find(kind, containing: "", limit: 2_000).map { columns.name(of: $0) }
    return NearestName.among(frequent, to: name)
  }
}
