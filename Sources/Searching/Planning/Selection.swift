internal import Facets
internal import Identifiers
internal import Text

/// The values of one kind that a request selects: any of them will do.
struct Selection {
  let kind: FacetKind
  private(set) var values: [PlannedValue] = []
  private(set) var names: [ResolvedName] = []
  /// As they were written.
  private(set) var written: [String] = []

  init(_ kind: FacetKind) { self.kind = kind }

  /// The selections of a request, one for each kind, in the order of their first mention.
  static func all(
    _ wanted: [QueryRequest.Selection], in snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> [Selection] {
    var all: [Selection] = []
    for selection in wanted where !selection.names.isEmpty {
      let place: Int
      if let known = all.firstIndex(where: { $0.kind == selection.kind }) {
        place = known
      } else {
        place = all.count
        all.append(Selection(selection.kind))
      }
      for name in selection.names { try all[place].add(name, snapshot) }
    }
    return all
  }

  /// The selection as a part of the query.
  var node: QueryNode? {
    guard let field = QueryField(rawValue: kind.rawValue) else { return nil }
    let span = TextSpan(0, 0)
    let values = written.map { QueryValue(content: .name($0), span: span) }
    let clause = QueryFieldClause(field: field, values: values, joining: .any)
    return QueryNode(.field(clause), at: span)
  }

  var plan: PlanNode { .any(values.map { .value($0) }) }

  private mutating func add(
    _ name: String, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) {
    let path = "select.\(kind.rawValue)[\(written.count)]"
    written.append(name)
    let (id, shown) =
      if let entityKind = kind.entityKind {
        try entity(name, entityKind, at: path, snapshot)
      } else {
        try value(name, at: path, snapshot)
      }
    values.append(PlannedValue(kind: kind, id: id, mentions: nil, mustBeMajor: false))
    names.append(ResolvedName(text: name, id: id, name: shown))
  }

  private func entity(
    _ name: String, _ entityKind: EntityKind, at path: String, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> (id: String, name: String) {
    let found = try snapshot.entities(named: name, kind: entityKind).filter { !$0.isOutlet }
    guard let first = found.first else {
      throw .request(
        path: path, message: "no \(kind.rawValue) is named \"\(name)\"",
        hint: try snapshot.hint(forUnknown: name, entityKind))
    }
    let there = found.filter { snapshot.columns.find(kind, id: $0.id.text) != nil }
    guard found.count == 1 || there.count == 1 else {
      throw .request(
        path: path, message: "\"\(name)\" may mean several",
        hint: "write one of \(found.map(\.id.text).joined(separator: ", "))")
    }
    let chosen = there.first ?? first
    return (chosen.id.text, chosen.name)
  }

  private func value(
    _ name: String, at path: String, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> (id: String, name: String) {
    var ids = [Fold.name(name)]
    if kind == .cites {
      ids += try snapshot.entities(named: name, kind: nil).filter(\.isOutlet)
        .map { Fold.name($0.name) }
    }
    let found = ids.lazy.compactMap { [columns = snapshot.columns] in columns.find(kind, id: $0) }
    if let value = found.first {
      return (snapshot.columns.id(of: value), snapshot.columns.name(of: value))
    }
    let nearest = snapshot.nearestValues(to: name, kind)
    throw .request(
      path: path, message: "no \(kind.rawValue) is \"\(name)\"",
      hint: nearest.isEmpty ? nil : "did you mean \(nearest.joined(separator: " or "))?")
  }
}
