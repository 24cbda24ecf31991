internal import Text

/// The operands that a query writes side by side or joins by AND.
struct AndChain {
  private var operands: [(node: QueryNode, isBare: Bool)] = []

  var isEmpty: Bool { operands.isEmpty }

  /// Takes the next operand: whether it is a bare word, and whether an AND was written before it.
  mutating func append(_ node: QueryNode, isBare: Bool, isWritten: Bool) {
    if isWritten, !operands.isEmpty { operands[operands.count - 1].isBare = false }
    operands.append((node, isBare && !isWritten))
  }

  /// All of the operands; for `any`, the bare words that no AND touches become one OR.
  func node(_ match: QueryRequest.Matching) -> QueryNode? {
    guard !operands.isEmpty else { return nil }
    let bare = operands.filter(\.isBare).map(\.node)
    guard match == .any, bare.count > 1 else {
      return .and(operands.map(\.node))
    }
    let words = QueryNode.or(bare)
    let others = operands.filter { !$0.isBare }.map(\.node)
    return .and([words] + others)
  }
}
