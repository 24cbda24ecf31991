internal import Identifiers

extension QueryPlanner {
  /// Names a part that nothing matches, and what may have been meant.
  mutating func noteAbsent(_ node: QueryNode, _ snapshot: borrowing Snapshot) {
    var text = ZeroHits.nothing(node)
    if case .field(let clause) = node.form, let kind = clause.field.facetKind,
      kind.entityKind == nil, case .name(let name) = clause.values[0].content
    {
      let nearest = snapshot.nearestValues(to: name, kind).map { "\"\($0)\"" }
      if !nearest.isEmpty { text += "; did you mean \(nearest.joined(separator: " or "))?" }
    }
    note(text)
  }
}

extension QueryNode {
  /// Whether it has no operands.
  var isLeaf: Bool {
    switch form {
    case .and, .or, .not, .everything: false
    case .word, .exact, .prefix, .similar, .phrase, .near, .kind, .field: true
    }
  }
}
