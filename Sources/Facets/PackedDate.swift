internal import Identifiers

/// A date in one number, so that a greater number is a later date: the first second it covers
/// times four, plus its precision. A document without one has `PackedDate.none`, before all others.
struct PackedDate: Hashable, Comparable, Sendable, BitwiseCopyable {
  let rawValue: Int64

  static let none = PackedDate(rawValue: .min)

  init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  init(_ date: PublicationDate?) {
    guard let date else {
      self = .none
      return
    }
    rawValue = date.start * 4 + Int64(date.precision.rawValue)
  }

  /// From minutes times four plus precision; nil outside the years 1 to 9999.
  init?(minutes: Int64) {
    guard abs(minutes) < Int64(1) << 36 else { return nil }
    let date = PackedDate(rawValue: (minutes >> 2) * 240 + (minutes & 3))
    guard let whole = date.date, PackedDate(whole) == date else { return nil }
    self = date
  }

  /// Minutes since 1970 times four, plus the precision.
  var minutes: Int64 { ((rawValue >> 2) / 60) << 2 | (rawValue & 3) }

  var date: PublicationDate? {
    guard self != .none, (-62_135_596_800..<253_402_300_800).contains(start) else { return nil }
    return PublicationDate(start: start, precision: precision)
  }

  /// The date without its time of the day: what the days of a column are told apart by.
  var day: PackedDate {
    guard self != .none, precision == .minute else { return self }
    return PackedDate(
      rawValue: Int64(firstDay.number) * 86_400 * 4
        + Int64(PublicationDate.Precision.day.rawValue))
  }

  /// Of a date that is one.
  var firstDay: CalendarDay {
    CalendarDay(number: Int(start >= 0 ? start / 86_400 : (start - 86_399) / 86_400))
  }

  var precision: PublicationDate.Precision {
    PublicationDate.Precision(rawValue: UInt8(rawValue & 3)) ?? .year
  }

  private var start: Int64 { rawValue >> 2 }

  static func < (left: PackedDate, right: PackedDate) -> Bool { left.rawValue < right.rawValue }
}
