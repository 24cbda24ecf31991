internal import Text

/// A word in capitals that joins what stands around it.
enum QueryOperator {
  case and, or, not
  /// `NEAR/8` and `BEFORE/8`; the distance is nil where it is missing.
  case near(distance: Int?, isOrdered: Bool)

  init?(_ text: String) {
    switch text {
    case "AND": self = .and
    case "OR": self = .or
    case "NOT": self = .not
    default:
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts[0] == "NEAR" || parts[0] == "BEFORE" else { return nil }
      let distance = parts.count > 1 ? Int(parts[1]) : nil
      self = .near(distance: distance, isOrdered: parts[0] == "BEFORE")
    }
  }
}

extension QueryParser {
  /// `or = and { "OR" and }`
  mutating func either() -> QueryNode? {
    var operands: [QueryNode] = []
    var pending: QueryPiece?
    while true {
      if let operand = both() {
        operands.append(operand)
      } else if let pending {
        dangling(pending, side: "right")
      }
      pending = nil
      guard let (piece, word) = peekOperator(), case .or = word else { break }
      if operands.isEmpty { dangling(piece, side: "left") }
      skip(piece)
      pending = piece
    }
    return operands.isEmpty ? nil : .or(operands)
  }

  /// `and = not { ["AND"] not }`
  mutating func both() -> QueryNode? {
    var chain = AndChain()
    var pending: QueryPiece?
    while let step = nextStep() {
      switch step {
      case .and(let piece):
        if chain.isEmpty { dangling(piece, side: "left") }
        if let pending { dangling(pending, side: "right") }
        pending = piece
      case .operand(let start):
        let isBare = startsBareWord
        noteSmallOperator(isFirst: chain.isEmpty)
        guard let node = not() else {
          if scanner.offset == start { scanner.advance() }
          continue
        }
        chain.append(node, isBare: isBare, isWritten: pending != nil)
        pending = nil
      }
    }
    if let pending { dangling(pending, side: "right") }
    return chain.node(match)
  }

  private enum Step { case and(QueryPiece), operand(start: Int) }

  /// What comes next in a chain of AND; nil at its end. Steps over AND.
  private mutating func nextStep() -> Step? {
    scanner.skipSpaces()
    guard let scalar = scanner.peek(), scalar != ")" else { return nil }
    guard let (piece, word) = peekOperator() else { return .operand(start: scanner.offset) }
    switch word {
    case .or: return nil
    case .and:
      skip(piece)
      return .and(piece)
    case .not: return .operand(start: scanner.offset)
    case .near:
      dangling(piece, side: "left")
      skip(piece)
      return nextStep()
    }
  }

  /// `not = ("-" | "NOT ") not | near`
  mutating func not() -> QueryNode? {
    scanner.skipSpaces()
    let start = scanner.offset
    let sign: QueryPiece
    if let (piece, word) = peekOperator(), case .not = word {
      sign = piece
      skip(piece)
    } else if scanner.peek() == "-" {
      sign = scanner.piece(from: scanner.at, to: scanner.at + 1)
      scanner.advance()
      guard let next = scanner.peek(), !next.properties.isWhitespace, next != ")" else {
        fail(
          .dangling, "a \"-\" that stands alone", at: sign.span,
          hint: "write -word to leave a word out, or put the text in quotes")
        return nil
      }
    } else {
      return near()
    }
    let operand = nested(at: sign.span) { parser in
      parser.scanner.skipSpaces()
      if parser.startsOperand { return parser.not() }
      parser.dangling(sign, side: "right")
      return nil
    }
    return operand.map { QueryNode(.not($0), at: TextSpan(start, scanner.offset)) }
  }

  /// Whether something other than AND, OR, a closing bracket or the end comes next.
  private var startsOperand: Bool {
    guard let scalar = scanner.peek(), scalar != ")" else { return false }
    guard let (_, word) = peekOperator() else { return true }
    if case .not = word { return true }
    return false
  }

  /// The operator that stands here, if one does.
  func peekOperator() -> (QueryPiece, QueryOperator)? {
    var ahead = scanner
    ahead.skipSpaces()
    guard let first = ahead.peek(), "ABNO".unicodeScalars.contains(first) else { return nil }
    let piece = ahead.take { $0.peek().map { !QuerySyntax.endsRun($0) } ?? false }
    return QueryOperator(piece.text).map { (piece, $0) }
  }

  /// Steps over an operator that was seen by `peekOperator`.
  mutating func skip(_ piece: QueryPiece) {
    scanner.skipSpaces()
    scanner.advance(piece.text.unicodeScalars.count)
  }

  mutating func dangling(_ piece: QueryPiece, side: String) {
    fail(
      .dangling, "\(piece.text) needs something on its \(side)", at: piece.span,
      hint: "to search for the word itself, put it in quotes")
  }

  /// Tells the author of `a or b` what was read.
  private mutating func noteSmallOperator(isFirst: Bool) {
    guard !isFirst else { return }
    var ahead = scanner
    let word = ahead.take { $0.peek().map { !QuerySyntax.endsRun($0) } ?? false }.text
    ahead.skipSpaces()
    guard ["or", "and", "not"].contains(word.lowercased()), let next = ahead.peek(), next != ")"
    else { return }
    note("\"\(word)\" was read as a word; as an operator it is written \(word.uppercased())")
  }
}
