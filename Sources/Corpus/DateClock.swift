internal import Identifiers

/// A time of day with its zone, found in the pieces of a date.
struct DateClock: Equatable {
  /// Minutes since midnight in UTC: below 0 or above 1439 when the zone moves the day.
  let minute: Int
  let hasZone: Bool
  /// All zeros without a zone is how programs write a date without a clock.
  var isMidnightWithoutZone: Bool { minute == 0 && !hasZone }

  /// Finds `10:11`, `10:11:00.123`, `10:11 pm`, with what follows of `Z`, `+0100`, `-04:00`, `EST`.
  static func find(in parts: ArraySlice<DatePart>) -> (clock: DateClock, range: Range<Int>)? {
    for index in parts.indices.dropLast(2) {
      guard let hour = parts[index].number, parts[index].isNumber(digits: 1...2),
        parts[index + 1] == .sign(":"), parts[index + 2].isNumber(digits: 2...2),
        let minute = parts[index + 2].number, hour <= 24, minute <= 59
      else { continue }
      var rest = parts[(index + 3)...]
      skipSeconds(&rest)
      let hours = halfDay(hour, &rest)
      let zone = zone(&rest)
      let clock = DateClock(minute: hours * 60 + minute - (zone ?? 0), hasZone: zone != nil)
      return (clock, index..<rest.startIndex)
    }
    return nil
  }

  private static func skipSeconds(_ rest: inout ArraySlice<DatePart>) {
    for mark in [":", ".", ","] as [Unicode.Scalar] {
      if rest.first == .sign(mark), rest.dropFirst().first?.number != nil {
        rest = rest.dropFirst(2)
      }
    }
  }

  private static func halfDay(_ hour: Int, _ rest: inout ArraySlice<DatePart>) -> Int {
    let next = rest.first == .space ? rest.dropFirst() : rest
    switch next.first?.word {
    case "am", "a":
      rest = next.dropFirst()
      return hour == 12 ? 0 : hour
    case "pm", "p":
      rest = next.dropFirst()
      return hour < 12 ? hour + 12 : hour
    default: return hour
    }
  }

  /// In minutes east of Greenwich.
  private static func zone(_ rest: inout ArraySlice<DatePart>) -> Int? {
    var next = rest.first == .space ? rest.dropFirst() : rest
    var named: Int?
    if let word = next.first?.word {
      named = zones[word]
      if named == nil { return nil }
      next = next.dropFirst()
      rest = next
    }
    let sign: Int? =
      switch next.first {
      case .sign("+"): 1
      case .sign("-"), .sign("\u{2212}"): -1
      default: nil
      }
    guard let sign, case .number(let value, let digits)? = next.dropFirst().first else {
      return named
    }
    if digits == 4, value <= 1400 {
      rest = next.dropFirst(2)
      return sign * (value / 100 * 60 + value % 100)
    }
    guard value <= 14 else { return named }
    guard next.dropFirst(2).first == .sign(":"), let minutes = next.dropFirst(3).first?.number,
      minutes <= 59
    else {
      rest = next.dropFirst(2)
      return sign * value * 60
    }
    rest = next.dropFirst(4)
    return sign * (value * 60 + minutes)
  }

  /// RFC 2822, section 4.3, and the common ones of Europe.
  private static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "est": -300, "edt": -240, "et": -300,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "bst": 60,
    "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "ist": 330,
    "jst": 540, "aest": 600,
  ]
}

extension PublicationDate {
  /// A day and the clock on it, where there is one worth keeping.
  init(_ day: CalendarDay, _ clock: DateClock?) {
    guard let clock, !clock.isMidnightWithoutZone else {
      self.init(day: day)
      return
    }
    self.init(start: Int64(day.number) * 86_400 + Int64(clock.minute) * 60, precision: .minute)
  }
}
