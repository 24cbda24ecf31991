internal import Identifiers

/// Dates that begin with the year in figures: `2024`, `2024-06`, `2024/06/06 12:30`, `20240606`.
enum ISODate {
  /// Nil when the pieces are not of this form.
  static func date(_ parts: [DatePart]) throws(DateReader.Failure) -> PublicationDate? {
    guard case .number(let first, let digits)? = parts.first else { return nil }
    if digits == 8 { return try compact(first, parts[1...]) }
    guard digits == 4 else { return nil }
    if parts.count == 1 { return try year(first) }
    guard parts.count >= 3, [.sign("-"), .sign("/"), .sign(".")].contains(parts[1]),
      let month = parts[2].number, parts[2].isNumber(digits: 1...2)
    else { return nil }
    guard parts.count >= 5, parts[3] == parts[1], parts[4].isNumber(digits: 1...2),
      let day = parts[4].number
    else {
      guard parts.count == 3 else { return nil }
      return PublicationDate(day: try calendarDay(first, month, 1), precision: .month)
    }
    let clock = DateClock.find(in: parts[5...])?.clock
    return PublicationDate(try calendarDay(first, month, day), clock)
  }

  private static func year(_ year: Int) throws(DateReader.Failure) -> PublicationDate {
    PublicationDate(day: try calendarDay(year, 1, 1), precision: .year)
  }

  /// `20240606`, `20240606T123000Z`.
  private static func compact(
    _ number: Int, _ rest: ArraySlice<DatePart>
  ) throws(DateReader.Failure) -> PublicationDate {
    let day = try calendarDay(number / 10_000, number / 100 % 100, number % 100)
    guard rest.first == .word("t"), case .number(let time, let digits)? = rest.dropFirst().first,
      digits == 6 || digits == 4
    else { return PublicationDate(day, DateClock.find(in: rest)?.clock) }
    let minutes = digits == 6 ? time / 100 : time
    guard minutes / 100 <= 23, minutes % 100 <= 59 else { throw .impossible }
    var behind = rest.dropFirst(2)
    let zone = DateZone.read(&behind)
    let clock = DateClock(minute: minutes / 100 * 60 + minutes % 100, zone: zone)
    return PublicationDate(day, clock)
  }

  static func calendarDay(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(DateReader.Failure) -> CalendarDay {
    guard let found = CalendarDay(year: year, month: month, day: day) else { throw .impossible }
    return found
  }
}
