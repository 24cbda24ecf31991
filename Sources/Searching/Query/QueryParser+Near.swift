internal import Text

extension QueryParser {
  /// `near = atom { ("NEAR/" n | "BEFORE/" n) atom }`
  mutating func near() -> QueryNode? {
    let start = scanner.offset
    let before = errors.count
    let first = atom()
    var operands = first.map { [$0] } ?? []
    var chain: (distance: Int, isOrdered: Bool)?
    while let (piece, word) = peekOperator(), case .near(let written, let isOrdered) = word {
      skip(piece)
      let distance = distance(written, of: piece)
      if let chain, chain.distance != distance || chain.isOrdered != isOrdered {
        mixed(piece)
      }
      chain = chain ?? (distance, isOrdered)
      if let operand = rightOperand(of: piece) { operands.append(operand) }
    }
    guard let chain else { return first }
    // What is wrong in itself is not blamed for where it stands.
    guard errors.count == before, checkOperands(operands, chain), operands.count > 1 else {
      return operands.isEmpty ? nil : .and(operands)
    }
    let near = QueryNear(
      operands: operands, distance: chain.distance, isOrdered: chain.isOrdered)
    return QueryNode(.near(near), at: TextSpan(start, scanner.offset))
  }

  private mutating func distance(_ written: Int?, of piece: QueryPiece) -> Int {
    let name = piece.text.prefix { $0 != "/" }
    guard let written else {
      fail(
        .range, "\(name) needs a distance", at: piece.span,
        hint: "write \(name)/8 for at most 8 words away")
      return 8
    }
    guard QueryLimits.distances.contains(written) else {
      fail(
        .limit, "the distance of \(name) is \(written)", at: piece.span,
        hint: "it goes from 1 to \(QueryLimits.distances.upperBound)")
      return 8
    }
    return written
  }

  private mutating func rightOperand(of piece: QueryPiece) -> QueryNode? {
    scanner.skipSpaces()
    guard let scalar = scanner.peek(), scalar != ")" else {
      dangling(piece, side: "right")
      return nil
    }
    if let (_, word) = peekOperator() {
      if case .not = word { return excluded() }
      dangling(piece, side: "right")
      return nil
    }
    return scalar == "-" ? excluded() : atom()
  }

  /// NOT has no meaning beside NEAR; it is read, so that what follows is read as meant.
  private mutating func excluded() -> QueryNode? {
    guard let node = not() else { return nil }
    fail(.operand, "NOT cannot stand beside NEAR or BEFORE", at: node.span, hint: Self.nearRule)
    return nil
  }

  private mutating func mixed(_ piece: QueryPiece) {
    fail(
      .operand, "NEAR and BEFORE in one chain must be alike", at: piece.span,
      hint: "write (a NEAR/8 b) (b NEAR/3 c)")
  }

  static let nearRule =
    "only words, =word, prefix*, entities, kinds and an OR of these stand beside NEAR and BEFORE"

  private mutating func checkOperands(
    _ operands: [QueryNode], _ chain: (distance: Int, isOrdered: Bool)
  ) -> Bool {
    let strangers = operands.filter { !Self.canStandInNear($0) }
    for stranger in strangers {
      fail(
        .operand, "\(Self.name(of: stranger)) cannot stand beside NEAR or BEFORE",
        at: stranger.span, hint: Self.nearRule)
    }
    if operands.count > chain.distance + 1, let first = operands.first, let last = operands.last {
      fail(
        .range, "\(operands.count) words cannot stand within \(chain.distance)",
        at: TextSpan(first.span.start, last.span.end),
        hint: "the distance must be at least \(operands.count - 1)")
      return false
    }
    return strangers.isEmpty
  }

  private static func canStandInNear(_ node: QueryNode) -> Bool {
    switch node.form {
    case .word, .exact, .prefix, .kind: true
    case .field(let clause):
      clause.field != .major && clause.field.namesEntities && clause.joining == .any
        && clause.values.allSatisfy { if case .name = $0.content { true } else { false } }
    case .or(let operands): operands.allSatisfy(canStandInNear)
    case .everything, .and, .not, .similar, .phrase, .near: false
    }
  }

  private static func name(of node: QueryNode) -> String {
    switch node.form {
    case .phrase: "a phrase"
    case .field(let clause):
      clause.field.namesEntities
        ? "an entity with a count or a weight" : "the filter \(clause.field.rawValue):"
    case .and, .or: "this group"
    case .near: "NEAR inside NEAR"
    case .similar: "a word with \"~\""
    case .everything, .not, .word, .exact, .prefix, .kind: "this"
    }
  }
}
