package import Identifiers

/// The value of `date:` as it was written, and the days it stands for.
package enum DateExpression: Sendable, Equatable {
  /// Articles without a date.
  case none
  /// `2024-03..2024-06`; `text` is the canonical spelling.
  case days(DayRange, text: String)

  package var text: String {
    switch self {
    case .none: "none"
    case .days(_, let text): text
    }
  }
}

/// Days from the first to the last, both included; nil is open.
package struct DayRange: Sendable, Hashable {
  package let first: CalendarDay?
  package let last: CalendarDay?

  package init(first: CalendarDay?, last: CalendarDay?) {
    self.first = first
    self.last = last
  }
}

/// What is wrong with a date, and what would be right.
struct DateProblem: Error, Equatable {
  let message: String
  let hint: String?
  let isReversed: Bool

  init(_ message: String, hint: String? = nil, isReversed: Bool = false) {
    self.message = message
    self.hint = hint
    self.isReversed = isReversed
  }
}
