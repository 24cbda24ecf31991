/// A span of an article's text that is not the article, and why.
package struct MarkedSpan: Hashable, Sendable {
  package let span: TextSpan
  package let reason: MarkReason

  package init(_ span: TextSpan, _ reason: MarkReason) {
    self.span = span
    self.reason = reason
  }
}

/// Why a span is not the article. The raw value is what users read.
package enum MarkReason: String, CaseIterable, Sendable {
  case advertisement, byline, credit, related, biography, social, newsletter, consent, paywall
  case ticker
  case appearedFirst = "appeared-first"
  case repeatedLead = "repeated-lead"
  case repeatedLine = "repeated-line"
}
