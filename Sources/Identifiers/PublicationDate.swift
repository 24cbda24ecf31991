/// When an article was published: an instant in UTC, and how much of it is known.
///
/// A date known to the month covers the whole month; a filter matches where the two overlap.
package struct PublicationDate: Hashable, Sendable {
  package enum Precision: UInt8, CaseIterable, Comparable, Sendable {
    case year, month, day, minute

    package static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The first second that the date covers, in seconds since 1970-01-01T00:00Z.
  package let start: Int64
  package let precision: Precision

  /// `start` is brought back to the beginning of its year, month, day or minute.
  package init(start: Int64, precision: Precision) {
    self.precision = precision
    self.start = Self.beginning(of: precision, at: start)
  }

  package init(day: CalendarDay, precision: Precision = .day) {
    self.init(start: Int64(day.number) * 86_400, precision: precision)
  }

  /// Reads what `text` prints: `2024`, `2024-06`, `2024-06-06`, `2024-06-06T12:30Z`. Nil otherwise.
  package init?(_ text: String) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], halves[0].utf8.first != 45,
      let day = CalendarDay(
        year: year, month: parts.count > 1 ? parts[1] ?? 0 : 1,
        day: parts.count > 2 ? parts[2] ?? 0 : 1)
    else { return nil }
    guard halves.count == 2 else {
      self.init(day: day, precision: [.year, .month, .day][parts.count - 1])
      return
    }
    guard parts.count == 3, halves[1].hasSuffix("Z") else { return nil }
    let clock = halves[1].dropLast().split(separator: ":").map { Int($0) ?? -1 }
    guard clock.count == 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]) else {
      return nil
    }
    self.init(
      start: Int64(day.number) * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60),
      precision: .minute)
  }

  package var firstDay: CalendarDay { CalendarDay(number: Self.day(containing: start)) }

  /// The last day that the date covers, itself included.
  package var lastDay: CalendarDay {
    let (year, month, day) = firstDay.components
    let last =
      switch precision {
      case .year: CalendarDay(year: year, month: 12, day: 31)
      case .month:
        CalendarDay(
          year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
      case .day, .minute: CalendarDay(year: year, month: month, day: day)
      }
    return last ?? firstDay
  }

  /// ISO 8601 with the precision that is known, in UTC.
  package var text: String {
    let (year, month, day) = firstDay.components
    let yearText = Self.padded(year, to: 4)
    switch precision {
    case .year: return yearText
    case .month: return "\(yearText)-\(Self.padded(month, to: 2))"
    case .day: return "\(yearText)-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    case .minute:
      let minute = Int(start - Int64(firstDay.number) * 86_400) / 60
      return "\(yearText)-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
        + "T\(Self.padded(minute / 60, to: 2)):\(Self.padded(minute % 60, to: 2))Z"
    }
  }

  private static func day(containing second: Int64) -> Int {
    Int(second >= 0 ? second / 86_400 : (second - 86_399) / 86_400)
  }

  private static func beginning(of precision: Precision, at second: Int64) -> Int64 {
    let day = CalendarDay(number: day(containing: second))
    let (year, month, _) = day.components
    switch precision {
    case .year: return Int64((CalendarDay(year: year, month: 1, day: 1) ?? day).number) * 86_400
    case .month:
      return Int64((CalendarDay(year: year, month: month, day: 1) ?? day).number) * 86_400
    case .day: return Int64(day.number) * 86_400
    case .minute:
      let rest = second - Int64(day.number) * 86_400
      return second - rest % 60
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
