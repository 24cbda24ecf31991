package import Text

/// One thing that is wrong with a query text, said so that its author can mend it.
package struct QueryError: Error, Hashable, Sendable {
  /// What went wrong, for a caller that decides by it.
  package enum Code: String, CaseIterable, Sendable {
    case unknownField, unclosed, dangling, operand, wildcard, date, range, count, limit
    case unknownEntity, unavailable, empty, syntax
    /// A prefix with more expansions than the cap.
    case tooBroad
  }

  package let code: Code
  package let message: String
  /// Where, in UTF-8 bytes of the query.
  package let span: TextSpan
  package let hint: String?

  package init(_ code: Code, _ message: String, at span: TextSpan, hint: String? = nil) {
    self.code = code
    self.message = message
    self.span = span
    self.hint = hint
  }
}
