internal import Identifiers

/// Dates in the names of files and in addresses, where people and sites put the day of publication.
extension DateReader {
  /// Earlier than this, a number in the middle of a name is no year.
  private static let firstYear = 1990

  /// The date in a file's name: `20250519_…`, `2014-03-12-…`, `report_2024-05-06.md`.
  func date(fileName name: String) -> PublicationDate? {
    let bytes = Array(name.utf8.prefix(1024))
    return day(in: bytes, from: 1500, at: 0)
      ?? bytes.indices.dropFirst().lazy.compactMap {
        day(in: bytes, from: Self.firstYear, at: $0)
      }.first
  }

  /// The date in the path of an address: `/2024/05/06/`, `/2019/nov/18/`, `-20191115`, `/2024/05/`.
  func date(address: String) -> PublicationDate? {
    let path = address.utf8.prefix(1024).prefix { $0 != UInt8(ascii: "?") && $0 != 0x23 }
    let bytes = Array(path)
    if let day = bytes.indices.lazy.compactMap({ day(in: bytes, from: Self.firstYear, at: $0) })
      .first
    {
      return day
    }
    return folders(String(decoding: bytes, as: UTF8.self).split(separator: "/").map(String.init))
  }

  /// The date in a row of folders: `2019`, `nov`, `18`, or the month alone.
  private func folders(_ names: [String]) -> PublicationDate? {
    for place in names.indices.dropLast() {
      guard names[place].utf8.count == 4, let year = Int(names[place]), year >= Self.firstYear
      else { continue }
      let word = names[place + 1].lowercased()
      let figures = word.utf8.count == 2 ? Int(word) : nil
      guard let month = figures ?? MonthName.number(of: word) else { continue }
      let third = place + 2 < names.endIndex ? names[place + 2] : ""
      let dayOfMonth = third.utf8.count <= 2 ? Int(third) : nil
      let day = CalendarDay(year: year, month: month, day: dayOfMonth ?? 1)
      guard let day, day <= today else { continue }
      return PublicationDate(day: day, precision: dayOfMonth == nil ? .month : .day)
    }
    return nil
  }

  /// `20240506`, `2024-05-06`, `2024/05/06` at `start`, with neither letter nor figure beside it.
  private func day(in bytes: [UInt8], from firstYear: Int, at start: Int) -> PublicationDate? {
    func number(_ place: Int, _ count: Int) -> Int? {
      guard start + place + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[(start + place)..<(start + place + count)] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 0x30
      }
      return value
    }
    guard start == 0 || !Self.isAlphanumeric(bytes[start - 1]), let year = number(0, 4),
      year >= firstYear, start + 8 <= bytes.count
    else { return nil }
    let sign = bytes[start + 4]
    let isApart = !Self.isAlphanumeric(sign)
    let end = start + (isApart ? 10 : 8)
    guard let month = number(isApart ? 5 : 4, 2), let dayOfMonth = number(isApart ? 8 : 6, 2),
      !isApart || bytes[start + 7] == sign && [0x2D, 0x5F, 0x2E, 0x2F].contains(sign),
      end == bytes.count || !Self.isAlphanumeric(bytes[end]),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth),
      day.number <= today.number + 2
    else { return nil }
    return PublicationDate(day: day)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
