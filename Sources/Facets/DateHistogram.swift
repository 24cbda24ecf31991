package import Identifiers

/// How long the buckets of a histogram are.
package enum DateInterval: String, CaseIterable, Sendable {
  case day, week, month, quarter, year

  /// The days of the bucket that a day falls into; weeks begin on Monday, as ISO 8601 has them.
  /// Nil outside the years 1 to 9999.
  fileprivate func bucket(of day: CalendarDay) -> Range<CalendarDay>? {
    let (year, month, _) = day.components
    switch self {
    case .day: return day..<CalendarDay(number: day.number + 1)
    case .week:
      // 1970-01-01, day 0, was a Thursday.
      let monday = day.number - ((day.number + 3) % 7 + 7) % 7
      return CalendarDay(number: monday)..<CalendarDay(number: monday + 7)
    case .month: return Self.months(1, from: month, year)
    case .quarter: return Self.months(3, from: (month - 1) / 3 * 3 + 1, year)
    case .year: return Self.months(12, from: 1, year)
    }
  }

  private static func months(
    _ count: Int, from month: Int, _ year: Int
  ) -> Range<CalendarDay>? {
    let last = month + count - 1
    guard let start = CalendarDay(year: year, month: month, day: 1),
      let end = CalendarDay(
        year: year, month: last, day: CalendarDay.length(ofMonth: last, year: year))
    else { return nil }
    return start..<CalendarDay(number: end.number + 1)
  }

  fileprivate var neededPrecision: PublicationDate.Precision {
    switch self {
    case .day, .week: .day
    case .month, .quarter: .month
    case .year: .year
    }
  }
}

/// Finds the buckets of days, quickly where they come in order.
private struct DayBuckets {
  private let interval: DateInterval
  private var last: Range<CalendarDay>?

  init(_ interval: DateInterval) {
    self.interval = interval
  }

  /// The first day of the bucket; nil when there is no date, or less is known of it than the
  /// bucket tells.
  mutating func start(of date: PackedDate) -> CalendarDay? {
    guard date != .none, date.precision >= interval.neededPrecision else { return nil }
    if last?.contains(date.firstDay) != true { last = interval.bucket(of: date.firstDay) }
    return last?.lowerBound
  }
}

/// How many matching documents there are of each day, week, month, quarter or year.
package struct DateHistogram: Hashable, Sendable {
  package struct Bucket: Hashable, Sendable {
    /// The first day of the bucket.
    package let start: CalendarDay
    package let count: Int
    /// How many documents the whole corpus has there.
    package let corpusCount: Int
  }

  package let interval: DateInterval
  /// Ascending, without empty ones.
  package let buckets: [Bucket]
  /// Matching documents without a date, or with one less known than the interval.
  package let missing: Int
}

extension FacetCounter {
  package func histogram(by interval: DateInterval) -> DateHistogram {
    var buckets: [DateHistogram.Bucket] = []
    var missing = 0
    var days = DayBuckets(interval)
    for index in columns.daysInOrder where columns.dayTotals[index] > 0 {
      let count = Int(dayCounts[index])
      guard let start = days.start(of: columns.day(index)) else {
        missing += count
        continue
      }
      let before = buckets.last?.start == start ? buckets.removeLast() : nil
      buckets.append(
        DateHistogram.Bucket(
          start: start, count: (before?.count ?? 0) + count,
          corpusCount: (before?.corpusCount ?? 0) + Int(columns.dayTotals[index])))
    }
    return DateHistogram(
      interval: interval, buckets: buckets.filter { $0.count > 0 }, missing: missing)
  }
}
