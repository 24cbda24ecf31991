internal import Identifiers

/// Reads dates as people write them in queries, counting from a day.
struct DateReader {
  let today: CalendarDay

  static let forms =
    "2024, 2024-03, 2024-03-15, 2024-Q1, 2024-W05, 2024-03..2024-06, 30d.., last-month, none"

  func read(_ written: String) throws(DateProblem) -> DateExpression {
    let text = written.lowercased()
    if text == "none" { return .none }
    guard let dots = text.firstRange(of: "..") else {
      guard !Self.isRelative(text) else {
        throw DateProblem(
          "\"\(written)\" is a length of time, not a date",
          hint: "write \(text).. for the time since then")
      }
      return .days(try days(text), text: Self.shown(text))
    }
    return try range(String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
  }

  private func range(_ from: String, _ to: String) throws(DateProblem) -> DateExpression {
    guard !from.isEmpty || !to.isEmpty else {
      throw DateProblem("a range of dates needs a beginning or an end", hint: "write 2024..")
    }
    let first = from.isEmpty ? nil : try bound(from).first
    let last = to.isEmpty ? nil : try bound(to).last
    let text = "\(Self.shown(from))..\(Self.shown(to))"
    if let first, let last, last < first {
      throw DateProblem(
        "the range \(text) ends before it begins",
        hint: "write \(Self.shown(to))..\(Self.shown(from))", isReversed: true)
    }
    return .days(DayRange(first: first, last: last), text: text)
  }

  private func bound(_ text: String) throws(DateProblem) -> DayRange {
    guard Self.isRelative(text), let number = Int(text.dropLast()), let unit = text.last else {
      return try days(text)
    }
    let day = back(number, unit)
    return DayRange(first: day, last: day)
  }

  /// `30d`, `2w`, `6m`, `1y`.
  static func isRelative(_ text: String) -> Bool {
    guard let unit = text.last, "dwmy".contains(unit) else { return false }
    let digits = text.dropLast().utf8
    return !digits.isEmpty && digits.count <= 5 && digits.allSatisfy { 48...57 ~= $0 }
  }

  private func back(_ number: Int, _ unit: Character) -> CalendarDay {
    switch unit {
    case "w": CalendarDay(number: today.number - 7 * number)
    case "m": monthsBack(number)
    case "y": monthsBack(12 * number)
    default: CalendarDay(number: today.number - number)
    }
  }

  /// The same day of an earlier month, or its last day where it is shorter.
  private func monthsBack(_ number: Int) -> CalendarDay {
    let (year, month, day) = today.components
    let months = max(12, year * 12 + month - 1 - number)
    let (y, m) = (months / 12, months % 12 + 1)
    let last = CalendarDay.length(ofMonth: m, year: y)
    return CalendarDay(year: y, month: m, day: min(day, last)) ?? today
  }

  private static func shown(_ text: String) -> String {
    text.replacing("-q", with: "-Q").replacing(#/^(\d{4})-w/#) { "\($0.1)-W" }
  }
}
