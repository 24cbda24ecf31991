internal import Identifiers

/// A time zone, as dates name it.
enum DateZone: Equatable {
  /// In minutes east of Greenwich.
  case fixed(Int)
  /// American time that does not say whether it is summer: `ET`, with the minutes of its winter.
  case american(Int)

  /// In minutes east of Greenwich.
  func offset(on day: CalendarDay) -> Int {
    switch self {
    case .fixed(let minutes): minutes
    case .american(let winter): Self.isAmericanSummer(day) ? winter + 60 : winter
    }
  }

  /// From the second Sunday of March to the first of November (Energy Policy Act of 2005, s. 110).
  private static func isAmericanSummer(_ day: CalendarDay) -> Bool {
    let (year, month, dayOfMonth) = day.components
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return false }
    // 1970-01-04 was a Sunday.
    let weekday = ((first.number - 3) % 7 + 7) % 7
    let firstSunday = weekday == 0 ? 1 : 8 - weekday
    switch month {
    case 3: return dayOfMonth >= firstSunday + 7
    case 4...10: return true
    case 11: return dayOfMonth < firstSunday
    default: return false
    }
  }

  /// Reads `Z`, `EST`, `GMT+2`, `+0100`, `(UTC)`, and takes it from the pieces.
  static func read(_ rest: inout ArraySlice<DatePart>) -> DateZone? {
    var next = rest.skippingSpace
    if next.first == .sign("(") || next.first == .sign("[") { next = next.dropFirst() }
    var named: DateZone?
    if let word = next.first?.word {
      guard let zone = names[word] else { return nil }
      named = zone
      next = next.dropFirst()
      rest = next
    }
    guard let (minutes, behind) = offset(next) else { return named }
    rest = behind
    return .fixed(minutes)
  }

  /// `+0100`, `-04:00`, `+2`.
  private static func offset(
    _ parts: ArraySlice<DatePart>
  ) -> (minutes: Int, behind: ArraySlice<DatePart>)? {
    let sign: Int
    switch parts.first {
    case .sign("+"): sign = 1
    case .sign("-"), .sign("\u{2212}"): sign = -1
    default: return nil
    }
    guard case .number(let value, let digits)? = parts.dropFirst().first else { return nil }
    if digits == 4, value <= 1400, value % 100 <= 59 {
      return (sign * (value / 100 * 60 + value % 100), parts.dropFirst(2))
    }
    guard digits <= 2, value <= 14 else { return nil }
    guard parts.dropFirst(2).first == .sign(":"), let minutes = parts.dropFirst(3).first?.number,
      minutes <= 59
    else { return (sign * value * 60, parts.dropFirst(2)) }
    return (sign * (value * 60 + minutes), parts.dropFirst(4))
  }

  /// RFC 2822, section 4.3, and the common ones of Europe, Asia and Australia.
  private static let names: [String: DateZone] = {
    let fixed = [
      "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120,
      "mez": 60, "mesz": 120, "hec": 60, "eet": 120, "eest": 180, "msk": 180, "ist": 330,
      "sgt": 480, "hkt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
      "nzdt": 780, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
      "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "brt": -180,
    ]
    let american = ["et": -300, "ct": -360, "mt": -420, "pt": -480]
    return fixed.mapValues { .fixed($0) }
      .merging(american.mapValues { .american($0) }) { named, _ in named }
  }()
}
