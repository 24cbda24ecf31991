import Identifiers
import Testing

@Suite("A calendar day")
struct CalendarDayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (1900, 3, 1, -25_508), (2024, 2, 29, 19_782), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func `is counted from 1970`(year: Int, month: Int, day: Int, number: Int) {
    #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
    #expect(CalendarDay(number: number).components == (year, month, day))
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
    (0, 1, 1), (10_000, 1, 1),
  ])
  func `is one that there is`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test func `comes back from its number, every day of 9999 years`() {
    var next = 1
    for number in stride(from: -719_162, through: 2_932_896, by: 13) {
      let (year, month, day) = CalendarDay(number: number).components
      #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
      #expect(year >= next)
      next = year
    }
  }
}
