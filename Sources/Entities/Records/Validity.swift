internal import Identifiers

/// The time in which a name was in use, or an office or a body was there.
///
/// It is shown, and it is no evidence: articles call companies by their old names for years.
package struct Validity: Hashable, Sendable {
  /// `2021`, `2021-10` or `2021-10-28`; nil when it is not known or of no matter.
  package var from: String?
  /// The last year, month or day; nil while it lasts.
  package var to: String?

  /// `2004 to 2021`, `since 2021`, `until 2021`; nil where nothing is said.
  package var text: String? {
    switch (from, to) {
    case (let from?, let to?): "\(from) to \(to)"
    case (let from?, nil): "since \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): nil
    }
  }

  /// Whether a text is a year, a month of one or a day.
  static func isDate(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return false }
    let numbers = parts.compactMap { Int($0) } + Array(repeating: 1, count: 3 - parts.count)
    return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
  }
}
