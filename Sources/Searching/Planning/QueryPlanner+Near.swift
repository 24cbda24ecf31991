internal import Identifiers
internal import IndexFormat
internal import Text

extension QueryPlanner {
  /// NEAR and BEFORE stand on the indexed words themselves: stems have no positions.
  mutating func near(
    _ near: QueryNear, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    var operands: [[String]] = []
    for operand in near.operands {
      let inner = Context(
        isPositive: context.isPositive, boost: context.boost * operand.boost, span: operand.span)
      let terms = try terms(of: operand, inner, &snapshot)
      operands.append(Set(terms).sorted())
    }
    guard operands.allSatisfy({ !$0.isEmpty }) else { return .nothing }
    return .positions(
      PlannedPositions(
        operands: operands, window: near.distance + 1, isOrdered: near.isOrdered))
  }

  private mutating func terms(
    of node: QueryNode, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> [String] {
    switch node.form {
    case .word(let word): return try forms(of: word, context, &snapshot)
    case .exact(let word):
      _ = exact(word, context)
      return [word.word]
    case .prefix(let word):
      guard case .terms(let terms) = try prefix(word, context, &snapshot) else { return [] }
      return terms
    case .kind(let kind):
      _ = self.kind(kind, context)
      return [TermPrefix.kind(kind)]
    case .field(let clause): return try entityTerms(of: clause, context, &snapshot)
    case .or(let operands):
      var all: [String] = []
      for operand in operands {
        let inner = Context(
          isPositive: context.isPositive, boost: context.boost * operand.boost,
          span: operand.span)
        all += try terms(of: operand, inner, &snapshot)
      }
      return all
    case .everything, .and, .not, .similar, .phrase, .near: return []
    }
  }

  /// The indexed words that share a stem with `word`.
  private mutating func forms(
    of word: QueryWord, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> [String] {
    let limit = QueryLimits.expansions
    let forms = try snapshot.forms(of: word, languages, limit: limit + 1)
    if forms.count > limit {
      fail(
        .tooBroad, "\"\(word.text)\" stands for more than \(limit) words", at: context.span,
        hint: "write =\(word.text) for that form only")
      return []
    }
    if context.isPositive {
      scoring.add(forms, boost: context.boost)
      highlights.words.formUnion(forms)
    }
    return forms
  }
}
