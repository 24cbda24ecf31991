package import Identifiers

/// Reads the articles of one file, whatever format of ours it is in.
package struct ArticleReader: Sendable {
  package let limits: ReadLimits
  /// Dates more than two days after this one are mistakes.
  package let today: CalendarDay

  package init(today: CalendarDay, limits: ReadLimits = .standard) {
    self.today = today
    self.limits = limits
  }

  /// Reads one file, giving each article to `body` as it is found: a file of ten thousand never
  /// stands in memory whole.
  ///
  /// What `body` throws comes back as `ReadFailure.receiver`.
  package func read(
    _ path: String, _ body: (Article) throws -> Void
  ) throws(ReadFailure) -> ReadReport {
    throw .unreadable(reason: "reading is not written yet")
  }
}
