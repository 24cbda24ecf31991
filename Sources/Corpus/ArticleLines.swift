package import Identifiers

/// Reads articles written as JSON Lines, as `add` takes them: one object a line, with the field
/// names that every reader of ours knows.
package struct ArticleLines: Sendable {
  private let today: CalendarDay
  private let limits: ReadLimits

  package init(today: CalendarDay, limits: ReadLimits = .standard) {
    self.today = today
    self.limits = limits
  }

  /// The article of one line, with what had to be ignored in it.
  package func article(in line: [UInt8]) throws(ReadFailure) -> (
    article: Article, notes: [ReadNote]
  ) {
    throw .unreadable(reason: "reading is not written yet")
  }

  /// Reads all of a file descriptor, such as standard input, line by line.
  ///
  /// Each line that is not blank is given with its number from 1: an article, or why there is none.
  package func read(
    descriptor: Int32, _ body: (Int, Result<Article, ReadFailure>, [ReadNote]) throws -> Void
  ) throws(ReadFailure) {
    throw .unreadable(reason: "reading is not written yet")
  }
}
