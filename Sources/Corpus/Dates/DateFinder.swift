internal import Identifiers

/// Finds a date in a line that holds other words too.
enum DateFinder {
  /// The first date that tells the year, and at least the month.
  static func date(in line: String, _ reader: DateReader) -> PublicationDate? {
    guard line.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let parts = DatePart.parts(of: line)
    for index in parts.indices where isBeginning(parts[index...]) {
      let window = Array(parts[index...].prefix(16))
      do throws(DateReader.Failure) {
        let iso = try ISODate.date(window)
        let date = if let iso { iso } else { try WrittenDate.date(window, order: reader.order) }
        let isLikely =
          date.precision >= .month && date.firstDay.components.year >= 1900
          && date.firstDay.number <= reader.today.number + 2
        if isLikely { return date }
      } catch .impossible {
        // Its month alone would be made up.
        return nil
      } catch {
        continue
      }
    }
    return nil
  }

  /// A month; a number with a month or a stroke right behind it; a year with one.
  private static func isBeginning(_ rest: ArraySlice<DatePart>) -> Bool {
    if let word = rest.first?.word { return MonthName.number(of: word) != nil }
    guard let number = rest.first?.number else { return false }
    let strokes: [DatePart] = [.sign("/"), .sign("-"), .sign("."), .sign("\u{2010}")]
    if rest.first?.isNumber(digits: 4...4) == true {
      return (1900...2100).contains(number)
        && rest.dropFirst().first.map(strokes.contains) == true
    }
    guard (1...31).contains(number), rest.first?.isNumber(digits: 1...2) == true else {
      return false
    }
    let behind = rest.dropFirst().prefix(5)
    if behind.first.map(strokes.contains) == true { return true }
    return behind.contains { $0.word.flatMap(MonthName.number(of:)) != nil }
  }
}
