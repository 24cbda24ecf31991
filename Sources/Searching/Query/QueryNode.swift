package import Identifiers
package import Text

/// A part of a query, with the place in the text that it came from.
///
/// Two nodes are equal when they mean the same, wherever they stood.
package struct QueryNode: Sendable, Equatable {
  package let form: QueryForm
  package let span: TextSpan
  /// How much it weighs in the score; 1 where nothing is written.
  package let boost: Double

  package init(_ form: QueryForm, at span: TextSpan, boost: Double = 1) {
    self.form = form
    self.span = span
    self.boost = boost
  }

  package static func == (left: QueryNode, right: QueryNode) -> Bool {
    left.form == right.form && left.boost == right.boost
  }
}

extension QueryNode {
  /// All of one node or more, without an unweighted AND right inside the AND.
  static func and(_ nodes: [QueryNode]) -> QueryNode {
    let operands = nodes.flatMap { node in
      if case .and(let inner) = node.form, node.boost == 1 { inner } else { [node] }
    }
    return operands.count == 1 ? operands[0] : QueryNode(.and(operands), at: span(of: nodes))
  }

  /// Any of one node or more, likewise.
  static func or(_ nodes: [QueryNode]) -> QueryNode {
    let operands = nodes.flatMap { node in
      if case .or(let inner) = node.form, node.boost == 1 { inner } else { [node] }
    }
    return operands.count == 1 ? operands[0] : QueryNode(.or(operands), at: span(of: nodes))
  }

  private static func span(of nodes: [QueryNode]) -> TextSpan {
    TextSpan(nodes.map(\.span.start).min() ?? 0, nodes.map(\.span.end).max() ?? 0)
  }
}

/// What a part of a query is.
package indirect enum QueryForm: Sendable, Equatable {
  /// The empty query: every article.
  case everything
  /// Two operands or more; an operand is never an unweighted `and` itself. `or` likewise.
  case and([QueryNode])
  case or([QueryNode])
  case not(QueryNode)
  case word(QueryWord)
  /// `=word`: this form of the word only.
  case exact(QueryWord)
  /// `word*`.
  case prefix(QueryWord)
  /// `word~1`: words that so many edits, 1 or 2, make of it.
  case similar(QueryWord, edits: Int)
  case phrase(QueryPhrase)
  case near(QueryNear)
  /// `@org`: anything of the kind.
  case kind(EntityKind)
  case field(QueryFieldClause)
}

/// `"a b"`, or `"a b"~8` where the words may stand apart and in any order.
package struct QueryPhrase: Sendable, Equatable {
  package let words: [QueryWord]
  /// By how much positions may differ at most; nil for words side by side in order.
  package let distance: Int?
}

/// `a NEAR/8 b` or `a BEFORE/8 b`, of two operands or more.
package struct QueryNear: Sendable, Equatable {
  package let operands: [QueryNode]
  /// By how much positions may differ at most, 1 to 100.
  package let distance: Int
  package let isOrdered: Bool
}

/// `field:value`, `field:(a | b)`, `field:(a & b)`; also `@name`.
package struct QueryFieldClause: Sendable, Equatable {
  package enum Joining: Sendable { case any, all }

  package let field: QueryField
  /// One value or more.
  package let values: [QueryValue]
  package let joining: Joining
}

package struct QueryValue: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case name(String)
    /// A name that must stand so often: `Meta#3..`.
    case counted(String, NumberRange)
    case numbers(NumberRange)
    case dates(DateExpression)
  }

  package let content: Content
  package let span: TextSpan

  package static func == (left: QueryValue, right: QueryValue) -> Bool {
    left.content == right.content
  }
}

/// `3..`, `..10` or `3..10`, both ends included.
package struct NumberRange: Sendable, Hashable {
  package let low: Int?
  package let high: Int?

  package func contains(_ number: Int) -> Bool {
    number >= low ?? Int.min && number <= high ?? Int.max
  }

  package var text: String {
    "\(low.map { String($0) } ?? "")..\(high.map { String($0) } ?? "")"
  }
}
