package import Identifiers

/// A query that was understood: its tree, and what its author should know.
package struct ParsedQuery: Sendable {
  package let root: QueryNode
  /// What was read otherwise than its author may think.
  package let notes: [String]
  /// Canonical text: parsing it gives an equal tree.
  package var text: String { QueryPrinter.text(of: root) }

  package init(root: QueryNode, notes: [String]) {
    self.root = root
    self.notes = notes
  }

  /// Reads `text`, counting relative dates from `today`; throws `.syntax` with all that is wrong.
  package init(
    _ text: String, match: QueryRequest.Matching = .all, syntax: QueryRequest.Syntax = .strict,
    today: CalendarDay
  ) throws(SearchFailure) {
    guard text.utf8.count <= QueryLimits.bytes else {
      throw .syntax([QueryParser.tooLong(text)])
    }
    if syntax == .literal {
      self = try LiteralQuery.parse(text, match: match)
      return
    }
    var parser = QueryParser(text, match: match, dates: DateReader(today: today))
    let root = parser.parse()
    let isRepaired = syntax == .lenient && !parser.errors.contains { $0.code == .limit }
    guard isRepaired || parser.errors.isEmpty else {
      throw .syntax(parser.errors.sorted { $0.span < $1.span })
    }
    let repairs = parser.errors.map { "repaired: \($0.message)" }
    self.init(root: root, notes: repairs + parser.notes)
  }
}
