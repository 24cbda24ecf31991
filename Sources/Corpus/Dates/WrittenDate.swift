internal import Identifiers

/// Dates with the month in words, and dates in figures that do not begin with the year:
/// `Fri, 24 Feb 2023 05:55:24 +0000`, `May 15, 2024`, `15. Mai 2024`, `le 1er mai`, `15.05.2024`.
enum WrittenDate {
  static func date(
    _ all: [DatePart], order: DayOrder?
  ) throws(DateReader.Failure) -> PublicationDate {
    let found = DateClock.find(in: all[...])
    var parts = all
    if let range = found?.range { parts.replaceSubrange(range, with: [.space]) }
    if let place = monthPlace(parts), let month = parts[place].word.flatMap(MonthName.number) {
      return try worded(parts, month: month, at: place, clock: found?.clock)
    }
    return try inFigures(parts, order: order, clock: found?.clock)
  }

  /// Where the month stands: `mar. 5 mai 2024` is of May, `Mar 5 2024` of March.
  private static func monthPlace(_ parts: [DatePart]) -> Int? {
    let places = parts.indices.filter { parts[$0].word.flatMap(MonthName.number) != nil }
    return places.first { !MonthName.isDoubtful(parts[$0].word ?? "") }
      ?? places.first { place in
        parts[max(0, place - 3)..<min(parts.count, place + 4)].contains { $0.number != nil }
      }
  }

  private static func worded(
    _ parts: [DatePart], month: Int, at place: Int, clock: DateClock?
  ) throws(DateReader.Failure) -> PublicationDate {
    let numbers = parts.indices.filter { parts[$0].number != nil }
    let yearPlace = numbers.first { parts[$0].isNumber(digits: 4...4) }
    let near = numbers.filter { $0 != yearPlace && parts[$0].isNumber(digits: 1...2) }
    let dayPlace = near.min { abs($0 - place) < abs($1 - place) }
    let last = max(place, dayPlace ?? 0)
    let shortYear = near.first { $0 > last && $0 <= last + 3 }.flatMap { parts[$0].number }
    let year = yearPlace.flatMap { parts[$0].number } ?? shortYear.map(century)
    guard let year else { throw .unknown }
    guard let dayPlace, let day = parts[dayPlace].number else {
      let first = try ISODate.calendarDay(year, month, 1)
      return PublicationDate(day: first, precision: .month)
    }
    return PublicationDate(try ISODate.calendarDay(year, month, day), clock)
  }

  /// `15.05.2024`, `15/05/2024`, `5/15/2024`; day and month are told apart by a dot, which is
  /// European, because one is above 12, or by `order`.
  private static func inFigures(
    _ parts: [DatePart], order: DayOrder?, clock: DateClock?
  ) throws(DateReader.Failure) -> PublicationDate {
    guard let figures = figures(parts) else { throw .unknown }
    let (first, second) = (figures.first, figures.second)
    var isMonthFirst = second > 12 && first <= 12
    if figures.sign != ".", first <= 12, second <= 12, first != second {
      guard let order else { throw .ambiguous }
      isMonthFirst = order == .monthFirst
    }
    let (day, month) = isMonthFirst ? (second, first) : (first, second)
    return PublicationDate(try ISODate.calendarDay(figures.year, month, day), clock)
  }

  /// The first two numbers of a date in figures that are parted by a stroke.
  static func pair(_ all: [DatePart]) -> (Int, Int)? {
    var parts = all
    if let range = DateClock.find(in: all[...])?.range {
      parts.replaceSubrange(range, with: [.space])
    }
    guard let figures = figures(parts), figures.sign != "." else { return nil }
    return (figures.first, figures.second)
  }

  private static func figures(
    _ parts: [DatePart]
  ) -> (first: Int, second: Int, year: Int, sign: Unicode.Scalar)? {
    let tight = parts.drop { $0.number == nil }.filter { $0 != .space }.prefix(5)
    let all = Array(tight)
    guard all.count == 5, let first = all[0].number, let second = all[2].number,
      let year = all[4].number, all[1] == all[3], case .sign(let sign) = all[1],
      [".", "/", "-"].contains(sign), all[0].isNumber(digits: 1...2),
      all[2].isNumber(digits: 1...2)
    else { return nil }
    if all[4].isNumber(digits: 4...4) { return (first, second, year, sign) }
    // `24-05-06` may begin with the year.
    guard sign != "-", all[4].isNumber(digits: 2...2) else { return nil }
    return (first, second, century(year), sign)
  }

  private static func century(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }
}
