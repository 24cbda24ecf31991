internal import Identifiers

/// When and where a request counts its days from.
struct RequestClock {
  /// In seconds east of UTC.
  let offset: Int
  let today: CalendarDay

  init(now: Int64, timeZone: String?) throws(SearchFailure) {
    guard let offset = Self.offset(timeZone ?? "UTC") else {
      throw .request(
        path: "tz", message: "\"\(timeZone ?? "")\" is not an offset from UTC",
        hint: "write UTC or an offset such as +02:00")
    }
    self.offset = offset
    let second = now + Int64(offset)
    today = CalendarDay(number: Int(second >= 0 ? second / 86_400 : (second - 86_399) / 86_400))
  }

  /// Of `UTC`, `Z`, `+02:00`, `-0530` or `+2`; nil for anything else.
  private static func offset(_ text: String) -> Int? {
    if ["UTC", "Z"].contains(text.uppercased()) { return 0 }
    guard let match = text.wholeMatch(of: #/([+-])(\d{1,2})(?::?(\d{2}))?/#),
      let hours = Int(match.2), let minutes = Int(match.3 ?? "0"), hours <= 14, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return match.1 == "-" ? -seconds : seconds
  }

  /// The days that `since` and `until` enclose, both included; nil where neither is given.
  func days(since: String?, until: String?) throws(SearchFailure) -> (DayRange, text: String)? {
    guard since != nil || until != nil else { return nil }
    let first = try since.map { (text) throws(SearchFailure) in try bound(text, "since") }
    let last = try until.map { (text) throws(SearchFailure) in try bound(text, "until") }
    if let first = first?.first, let last = last?.last, last < first {
      throw .request(
        path: "until", message: "until \(until ?? "") is before since \(since ?? "")", hint: nil)
    }
    return (
      DayRange(first: first?.first, last: last?.last), text: "\(since ?? "")..\(until ?? "")"
    )
  }

  /// A date, or a length of time before today.
  private func bound(_ text: String, _ path: String) throws(SearchFailure) -> DayRange {
    let isRelative = DateReader.isRelative(text.lowercased())
    do throws(DateProblem) {
      let expression = try DateReader(today: today).read(isRelative ? text + ".." : text)
      guard case .days(let range, _) = expression, isRelative || !text.contains("..") else {
        throw DateProblem("\"\(text)\" is not a date", hint: "dates look like 2024-03 or 30d")
      }
      return isRelative ? DayRange(first: range.first, last: range.first) : range
    } catch {
      throw .request(path: path, message: error.message, hint: error.hint)
    }
  }
}
