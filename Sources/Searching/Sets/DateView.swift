package import Facets
package import Identifiers

/// What is asked of the histogram of dates.
package struct DateViewRequest: Hashable, Sendable {
  package typealias Interval = DateInterval

  package var interval: Interval
  /// How many buckets are shown, from the oldest on; nil shows all.
  package var limit: Int?

  package init(_ interval: Interval, limit: Int? = nil) {
    self.interval = interval
    self.limit = limit
  }
}

/// Matching articles by the time they were published, oldest first, empty buckets left out.
package struct DateView: Sendable {
  package struct Bucket: Hashable, Sendable {
    /// The first day of the bucket; weeks begin on Monday.
    package let first: CalendarDay
    package let count: Int
    /// All articles of the index that fall into it.
    package let corpusCount: Int
  }

  package let interval: DateInterval
  package let buckets: [Bucket]
  /// Matching articles without a date, or with one that is coarser than the interval.
  package let missing: Int
}
