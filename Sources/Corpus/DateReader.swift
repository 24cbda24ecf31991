internal import Identifiers

/// Reads dates as people and programs write them.
///
/// ISO 8601, RFC 2822, seconds since 1970, and dates in words in English, French, German, Spanish,
/// Italian, Dutch and Portuguese. A clock without a zone is taken as UTC.
struct DateReader: Sendable {
  enum Failure: Error, Equatable {
    /// There is no such day, or the year is before 1500.
    case impossible
    /// More than two days after today.
    case future
    /// 5/6/2024 is in May or in June.
    case ambiguous
    case unknown
  }

  let today: CalendarDay

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
    return try WrittenDate.date(parts)
  }

  /// Seconds or milliseconds since 1970, when they lie between 1990 and 2100.
  private static func epoch(_ text: String) -> PublicationDate? {
    guard let number = Double(text), text.utf8.count >= 9, text.utf8.allSatisfy({ $0 < 0x3A })
    else { return nil }
    let seconds = number >= 1e11 ? number / 1000 : number
    guard (631_152_000.0..<4_102_444_800.0).contains(seconds) else { return nil }
    return PublicationDate(start: Int64(seconds), precision: .minute)
  }
}

extension DateReader {
  /// The date that begins a file's name: `20250519_…`, `2014-03-12-…`.
  func date(fileName name: String) -> PublicationDate? {
    let head = Array(name.utf8.prefix(11))
    let digits = head.map { (0x30...0x39).contains($0) ? Int($0) - 0x30 : -1 }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= digits.count, digits[range].allSatisfy({ $0 >= 0 }) else {
        return nil
      }
      return digits[range].reduce(0) { $0 * 10 + $1 }
    }
    guard let year = number(0..<4), year >= 1500, head.count > 8 else { return nil }
    let isDashed = digits[4] < 0
    let places =
      isDashed ? (month: 5..<7, day: 8..<10, end: 10) : (month: 4..<6, day: 6..<8, end: 8)
    guard let month = number(places.month), let day = number(places.day),
      !isDashed || head[4] == head[7] && [0x2D, 0x5F, 0x2E].contains(head[4]),
      places.end == digits.count || digits[places.end] < 0,
      let found = CalendarDay(year: year, month: month, day: day), found.number <= today.number + 2
    else { return nil }
    return PublicationDate(day: found)
  }
}
