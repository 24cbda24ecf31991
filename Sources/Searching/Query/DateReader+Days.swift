internal import Identifiers

extension DateReader {
  /// A day, month, quarter, week or year by its number or its name.
  func days(_ text: String) throws(DateProblem) -> DayRange {
    if let named = named(text) { return named }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Self.number(parts[0], digits: 4), (1...3).contains(parts.count) else {
      throw DateProblem("\"\(text)\" is not a date", hint: "dates look like \(Self.forms)")
    }
    guard year >= 1 else { throw DateProblem("there is no year 0") }
    guard parts.count > 1 else { return try months(year, 1, 12) }
    if parts.count == 2, let special = try quarterOrWeek(year, parts[1]) { return special }
    guard let month = Self.number(parts[1], digits: 2) else {
      throw DateProblem("\"\(text)\" is not a date", hint: "dates look like \(Self.forms)")
    }
    guard (1...12).contains(month) else {
      throw DateProblem("there is no month \(parts[1])", hint: "months are 01 to 12")
    }
    return parts.count == 2 ? try months(year, month, month) : try day(year, month, parts[2])
  }

  private func day(
    _ year: Int, _ month: Int, _ written: Substring
  ) throws(DateProblem) -> DayRange {
    if written.contains("t") {
      throw DateProblem("dates in queries go down to the day", hint: "leave the time out")
    }
    guard let number = Self.number(written, digits: 2) else {
      throw DateProblem("\"\(written)\" is not a day", hint: "dates look like \(Self.forms)")
    }
    guard let day = CalendarDay(year: year, month: month, day: number) else {
      let length = CalendarDay.length(ofMonth: month, year: year)
      throw DateProblem(
        "there is no day \(written) in that month", hint: "the month has \(length) days")
    }
    return DayRange(first: day, last: day)
  }

  private func months(_ year: Int, _ from: Int, _ to: Int) throws(DateProblem) -> DayRange {
    let last = CalendarDay.length(ofMonth: to, year: year)
    return DayRange(
      first: CalendarDay(year: year, month: from, day: 1),
      last: CalendarDay(year: year, month: to, day: last))
  }

  private func quarterOrWeek(_ year: Int, _ text: Substring) throws(DateProblem) -> DayRange? {
    if text.hasPrefix("q") {
      guard let quarter = Self.number(text.dropFirst(), digits: 1), (1...4).contains(quarter)
      else { throw DateProblem("there is no quarter \(text)", hint: "quarters are Q1 to Q4") }
      return try months(year, quarter * 3 - 2, quarter * 3)
    }
    guard text.hasPrefix("w") else { return nil }
    let monday = Self.firstMonday(ofYear: year)
    let weeks = (Self.firstMonday(ofYear: year + 1).number - monday.number) / 7
    guard let week = Self.number(text.dropFirst(), digits: 2), (1...weeks).contains(week) else {
      throw DateProblem("there is no week \(text) in \(year)", hint: "weeks are W01 to W\(weeks)")
    }
    return Self.week(from: CalendarDay(number: monday.number + 7 * (week - 1)))
  }

  private func named(_ text: String) -> DayRange? {
    let (year, month, _) = today.components
    switch text {
    case "today": return DayRange(first: today, last: today)
    case "yesterday":
      let day = CalendarDay(number: today.number - 1)
      return DayRange(first: day, last: day)
    case "this-week": return Self.week(from: Self.monday(of: today))
    case "last-week":
      return Self.week(from: CalendarDay(number: Self.monday(of: today).number - 7))
    case "this-month": return try? months(year, month, month)
    case "last-month":
      return month == 1 ? try? months(year - 1, 12, 12) : try? months(year, month - 1, month - 1)
    case "this-quarter", "last-quarter":
      let quarter = year * 4 + (month - 1) / 3 - (text == "last-quarter" ? 1 : 0)
      return try? months(quarter / 4, quarter % 4 * 3 + 1, quarter % 4 * 3 + 3)
    case "this-year": return try? months(year, 1, 12)
    case "last-year": return try? months(year - 1, 1, 12)
    default: return nil
    }
  }

  /// 1970-01-01 was a Thursday.
  static func monday(of day: CalendarDay) -> CalendarDay {
    let weekday = ((day.number + 3) % 7 + 7) % 7
    return CalendarDay(number: day.number - weekday)
  }

  /// The Monday of week 1: that of the week of 4 January (ISO 8601).
  static func firstMonday(ofYear year: Int) -> CalendarDay {
    guard let fourth = CalendarDay(year: year, month: 1, day: 4) else {
      return CalendarDay(number: 0)
    }
    return monday(of: fourth)
  }

  private static func week(from monday: CalendarDay) -> DayRange {
    DayRange(first: monday, last: CalendarDay(number: monday.number + 6))
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(text)
  }
}
