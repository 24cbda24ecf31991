import Identifiers
import Testing

@testable import Searching

@Suite struct `A date reader` {
  /// A Wednesday, 2024-06-12.
  static let reader = DateReader(today: `A query parser`.today)

  static func shown(_ range: DayRange) -> String {
    func text(_ day: CalendarDay?) -> String {
      day.map { PublicationDate(day: $0).text } ?? ""
    }
    return "\(text(range.first))..\(text(range.last))"
  }

  @Test(arguments: [
    ("2024", "2024-01-01..2024-12-31"),
    ("2024-02", "2024-02-01..2024-02-29"),
    ("2024-02-29", "2024-02-29..2024-02-29"),
    ("2024-Q1", "2024-01-01..2024-03-31"),
    ("2024-q4", "2024-10-01..2024-12-31"),
    ("2024-W01", "2024-01-01..2024-01-07"),
    ("2020-W53", "2020-12-28..2021-01-03"),
    ("2021-W01", "2021-01-04..2021-01-10"),
    ("2024-03..2024-06", "2024-03-01..2024-06-30"),
    ("2024..", "2024-01-01.."),
    ("..2024-03-05", "..2024-03-05"),
    ("today", "2024-06-12..2024-06-12"),
    ("Yesterday", "2024-06-11..2024-06-11"),
    ("this-week", "2024-06-10..2024-06-16"),
    ("last-week", "2024-06-03..2024-06-09"),
    ("this-month", "2024-06-01..2024-06-30"),
    ("last-month", "2024-05-01..2024-05-31"),
    ("last-quarter", "2024-01-01..2024-03-31"),
    ("this-quarter", "2024-04-01..2024-06-30"),
    ("last-year", "2023-01-01..2023-12-31"),
    ("30d..", "2024-05-13.."),
    ("2w..1w", "2024-05-29..2024-06-05"),
    ("..6m", "..2023-12-12"),
    ("1y..yesterday", "2023-06-12..2024-06-11"),
  ])
  func `reads`(text: String, days: String) throws {
    guard case .days(let range, _) = try Self.reader.read(text) else {
      Issue.record("no days")
      return
    }
    #expect(Self.shown(range) == days)
  }

  @Test func `counts months back to the last day of a shorter one`() throws {
    let day = try #require(CalendarDay(year: 2024, month: 3, day: 31))
    guard case .days(let range, _) = try DateReader(today: day).read("1m..") else { return }
    #expect(Self.shown(range) == "2024-02-29..")
  }

  @Test(arguments: [
    ("2024-13", "there is no month 13"),
    ("2024-00", "there is no month 00"),
    ("2023-02-29", "there is no day 29 in that month"),
    ("2024-W53", "there is no week w53 in 2024"),
    ("2024-Q5", "there is no quarter q5"),
    ("24", "\"24\" is not a date"),
    ("0000", "there is no year 0"),
    ("2024-3", "\"2024-3\" is not a date"),
    ("..", "a range of dates needs a beginning or an end"),
    ("2024..2023", "the range 2024..2023 ends before it begins"),
    ("1d..7d", "the range 1d..7d ends before it begins"),
    ("2024-01-01t10:00", "dates in queries go down to the day"),
    ("7d", "\"7d\" is a length of time, not a date"),
  ])
  func `refuses`(text: String, message: String) {
    #expect {
      try Self.reader.read(text)
    } throws: { error in
      (error as? DateProblem)?.message == message
    }
  }
}
