internal import Identifiers

/// A time of day with its zone, found in the pieces of a date.
struct DateClock: Equatable {
  /// Minutes since midnight where it was written.
  let minute: Int
  /// Nil when it is not said: then UTC is taken.
  let zone: DateZone?
  /// All zeros without a zone is how programs write a date without a clock.
  var isMidnightWithoutZone: Bool { minute == 0 && zone == nil }

  /// Finds `10:11`, `10:11:00.123`, `10:11 p.m.`, `2 pm`, `14h30`, `14.30 Uhr`, with what follows of
  /// `Z`, `+0100`, `-04:00`, `EST`, `(GMT+2)`.
  static func find(in parts: ArraySlice<DatePart>) -> (clock: DateClock, range: Range<Int>)? {
    for index in parts.indices {
      guard let hour = parts[index].number, parts[index].isNumber(digits: 1...2), hour <= 24,
        var time = Time(hour, parts[(index + 1)...], after: parts[..<index])
      else { continue }
      time.readHalfDay()
      guard time.isWhole, time.hour < 24 || time.minute == 0 else { continue }
      time.skipHourWord()
      let zone = DateZone.read(&time.rest)
      let clock = DateClock(minute: time.hour * 60 + time.minute, zone: zone)
      return (clock, index..<time.rest.startIndex)
    }
    return nil
  }

  /// Minutes since midnight in UTC of the day it was written on: below 0 or above 1439 when the
  /// zone moves the day.
  func minuteInUTC(on day: CalendarDay) -> Int { minute - (zone?.offset(on: day) ?? 0) }
}

/// The hours and minutes of a clock, and what stands behind them.
private struct Time {
  private(set) var hour: Int
  private(set) var minute = 0
  /// Whether anything but a bare number shows that it is a time.
  private(set) var isWhole = false
  var rest: ArraySlice<DatePart>

  /// What may stand between hours and minutes in French, and behind them elsewhere.
  private static let hourWords: Set<String> = [
    "h", "uhr", "uur", "heures", "heure", "horas", "hora", "hs", "hrs", "godz",
  ]
  /// Behind one of these a dot parts hours and minutes.
  private static let openings: Set<String> = ["ore", "godz", "kl", "klo", "alle"]

  /// Nil when what follows a number cannot be minutes.
  init?(_ hour: Int, _ rest: ArraySlice<DatePart>, after before: ArraySlice<DatePart>) {
    self.hour = hour
    self.rest = rest
    let opening = before.last { $0.word != nil }?.word
    let next = rest.first
    if next == .sign(":"), readMinutes(rest.dropFirst()) {
      skipSeconds()
      isWhole = true
    } else if let word = rest.skippingSpace.first?.word, Self.hourWords.contains(word) {
      isWhole = true
      let behind = rest.skippingSpace.dropFirst()
      self.rest = behind
      if word == "h" { _ = readMinutes(behind.skippingSpace) }
    } else if next == .sign("."), rest.dropFirst().first?.isNumber(digits: 2...2) == true {
      let isNamed = rest.dropFirst(2).skippingSpace.first?.word.map(Self.hourWords.contains)
      guard isNamed == true || opening.map(Self.openings.contains) == true else { return nil }
      isWhole = readMinutes(rest.dropFirst())
    }
  }

  private mutating func readMinutes(_ parts: ArraySlice<DatePart>) -> Bool {
    guard let value = parts.first?.number, parts.first?.isNumber(digits: 2...2) == true,
      value <= 59
    else { return false }
    minute = value
    rest = parts.dropFirst()
    return true
  }

  private mutating func skipSeconds() {
    for mark in [":", ".", ","] as [Unicode.Scalar] {
      if rest.first == .sign(mark), rest.dropFirst().first?.number != nil {
        rest = rest.dropFirst(2)
      }
    }
  }

  /// `am`, `p.m.`
  mutating func readHalfDay() {
    var next = rest.skippingSpace
    guard let word = next.first?.word, ["am", "pm", "a", "p"].contains(word) else { return }
    next = next.dropFirst()
    if word.utf8.count == 1 {
      guard next.first == .sign("."), next.dropFirst().first?.word == "m" else { return }
      next = next.dropFirst(2)
      if next.first == .sign(".") { next = next.dropFirst() }
    }
    guard (isWhole ? 0...23 : 1...12).contains(hour) else { return }
    isWhole = true
    rest = next
    let isAfternoon = word.hasPrefix("p")
    if hour == 12 { hour = isAfternoon ? 12 : 0 } else if hour < 12, isAfternoon { hour += 12 }
  }

  /// `14:30 Uhr`, `14:30 h`
  mutating func skipHourWord() {
    let next = rest.skippingSpace
    if let word = next.first?.word, Self.hourWords.contains(word) { rest = next.dropFirst() }
  }
}

extension ArraySlice<DatePart> {
  var skippingSpace: ArraySlice<DatePart> { first == .space ? dropFirst() : self }
}

extension PublicationDate {
  /// A day and the clock on it, where there is one worth keeping.
  init(_ day: CalendarDay, _ clock: DateClock?) {
    guard let clock, !clock.isMidnightWithoutZone else {
      self.init(day: day)
      return
    }
    let minute = Int64(clock.minuteInUTC(on: day))
    self.init(start: Int64(day.number) * 86_400 + minute * 60, precision: .minute)
  }
}
