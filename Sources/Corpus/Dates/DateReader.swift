internal import Identifiers

/// Reads dates as people and programs write them.
///
/// ISO 8601, RFC 2822, seconds since 1970, and dates in words in the languages of `MonthName`. A clock
/// without a zone is taken as UTC.
struct DateReader: Sendable {
  enum Failure: Error, Equatable {
    /// There is no such day, or the year is before 1500.
    case impossible
    /// More than two days after today.
    case future
    /// 5/6/2024 is in May or in June, and nothing tells which.
    case ambiguous
    case unknown
  }

  let today: CalendarDay
  /// How dates in figures alone are meant; nil where that is not known.
  private(set) var order: DayOrder?

  init(today: CalendarDay) {
    self.today = today
  }

  func ordered(_ order: DayOrder?) -> DateReader {
    var reader = self
    reader.order = order
    return reader
  }

  /// A text with more characters is no date.
  static let longest = 120

  func date(_ text: String) throws(Failure) -> PublicationDate {
    let date = try unchecked(text)
    guard date.firstDay.components.year >= 1500 else { throw .impossible }
    guard date.firstDay.number <= today.number + 2 else { throw .future }
    return date
  }

  private func unchecked(_ text: String) throws(Failure) -> PublicationDate {
    guard !text.isEmpty, text.utf8.count <= Self.longest else { throw .unknown }
    let parts = DatePart.parts(of: text)
    if let epoch = Self.epoch(text) { return epoch }
    if let date = try ISODate.date(parts) { return date }
    return try WrittenDate.date(parts, order: order)
  }

  /// Seconds, or milliseconds and less, since 1970, when they lie between 1990 and 2100.
  private static func epoch(_ text: String) -> PublicationDate? {
    guard let number = Double(text), text.utf8.count >= 9, text.utf8.allSatisfy({ $0 < 0x3A })
    else { return nil }
    var seconds = number
    while seconds >= 1e11 { seconds /= 1000 }
    guard (631_152_000.0..<4_102_444_800.0).contains(seconds) else { return nil }
    return PublicationDate(start: Int64(seconds), precision: .minute)
  }
}
