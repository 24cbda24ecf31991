package import Identifiers

/// How long the buckets of a histogram are.
package enum DateInterval: String, CaseIterable, Sendable {
  case day, week, month, quarter, year

  /// The first day of the bucket that a date falls into: weeks begin on Monday, as ISO 8601 has
  /// them. Nil when less is known of the date than the bucket tells.
  func start(of date: PackedDate) -> CalendarDay? {
    guard let day = date.date?.firstDay, date.precision >= neededPrecision else { return nil }
    let (year, month, _) = day.components
    switch self {
    case .day: return day
    // 1970-01-01, day 0, was a Thursday.
    case .week: return CalendarDay(number: day.number - ((day.number + 3) % 7 + 7) % 7)
    case .month: return CalendarDay(year: year, month: month, day: 1)
    case .quarter: return CalendarDay(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
    case .year: return CalendarDay(year: year, month: 1, day: 1)
    }
  }

  private var neededPrecision: PublicationDate.Precision {
    switch self {
    case .day, .week: .day
    case .month, .quarter: .month
    case .year: .year
    }
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
    var buckets: [CalendarDay: (count: Int, corpusCount: Int)] = [:]
    var missing = 0
    for (index, total) in columns.dayTotals.enumerated() where total > 0 {
      let count = Int(dayCounts[index])
      guard let start = interval.start(of: columns.day(index)) else {
        missing += count
        continue
      }
      buckets[start, default: (0, 0)].count += count
      buckets[start, default: (0, 0)].corpusCount += Int(total)
    }
    let shown = buckets.filter { $0.value.count > 0 }.sorted { $0.key < $1.key }
    return DateHistogram(
      interval: interval,
      buckets: shown.map {
        DateHistogram.Bucket(
          start: $0.key, count: $0.value.count, corpusCount: $0.value.corpusCount)
      },
      missing: missing)
  }
}
