internal import Identifiers

/// Dates with the month in words, and dates in figures that do not begin with the year:
/// `Fri, 24 Feb 2023 05:55:24 +0000`, `May 15, 2024`, `15. Mai 2024`, `le 1er mai`, `15.05.2024`.
enum WrittenDate {
  static func date(_ all: [DatePart]) throws(DateReader.Failure) -> PublicationDate {
    let found = DateClock.find(in: all[...])
    var parts = all
    if let range = found?.range { parts.replaceSubrange(range, with: [.space]) }
    if let place = parts.firstIndex(where: { $0.word.flatMap { months[$0] } != nil }),
      let month = parts[place].word.flatMap({ months[$0] })
    {
      return try worded(parts, month: month, at: place, clock: found?.clock)
    }
    return try inFigures(parts, clock: found?.clock)
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
  /// European, or because one is above 12.
  private static func inFigures(
    _ parts: [DatePart], clock: DateClock?
  ) throws(DateReader.Failure) -> PublicationDate {
    let figures = parts.drop { $0.number == nil }
    let all = Array(figures.prefix(5))
    guard all.count == 5, let first = all[0].number, let second = all[2].number,
      let year = all[4].number, all[4].isNumber(digits: 4...4), all[1] == all[3],
      all[0].isNumber(digits: 1...2), all[2].isNumber(digits: 1...2)
    else { throw .unknown }
    switch all[1] {
    case .sign("."):
      if second > 12 { return .init(try ISODate.calendarDay(year, first, second), clock) }
    case .sign("/"), .sign("-"):
      if second > 12 { return .init(try ISODate.calendarDay(year, first, second), clock) }
      guard first > 12 || first == second else { throw .ambiguous }
    default: throw .unknown
    }
    return PublicationDate(try ISODate.calendarDay(year, second, first), clock)
  }

  private static func century(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }

  /// Folded names and abbreviations.
  private static let months: [String: Int] = {
    let names = [
      "jan january januar janner janvier janv enero gennaio januari janeiro",
      "feb february februar fevrier fevr fev febrero febbraio februari fevereiro",
      "mar march marz maerz mrz mars marzo maart mrt marco",
      "apr april avril avr abril aprile abr",
      "may mai mayo maggio mei maio mag",
      "jun june juni juin junio giugno junho giu",
      "jul july juli juillet juil julio luglio julho lug",
      "aug august aout agosto augustus ago",
      "sep sept september septembre septiembre settembre setembro set",
      "oct october oktober okt octobre octubre ottobre outubro ott out",
      "nov november novembre noviembre novembro",
      "dec december dezember dez decembre diciembre dicembre dezembro dic",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
