import FuzzDriver

@testable import Corpus
@testable import Identifiers

/// What any text must survive that stands where a date does: it is refused, or is a day of the
/// calendar that is not in the future.
enum DateTarget {
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let dates = DateReader(today: ReaderTarget.today)
    for reader in [dates, dates.ordered(.dayFirst), dates.ordered(.monthFirst)] {
      if let date = try? reader.date(text) {
        DatePromises.check(date)
        promise((try? reader.date(date.text)) == date, "\(date.text) is read as another date")
      }
      if let date = reader.date(fileName: text) { DatePromises.check(date) }
    }
  }
}

/// Dates of every kind.
enum DateSeeds {
  static let all = texts.enumerated().map { (name: "date-\($0)", bytes: Array($1.utf8)) }

  private static let texts = [
    "2024-06-06", "2024-06-06T12:30:00+02:00", "2024-06-06T12:30:00.123Z", "20240606", "2024-06",
    "2024", "Thu, 06 Jun 2024 12:30:00 EST", "1717660800", "1717660800000",
    "June 6, 2024 5:30 pm ET",
    "6. Juni 2024, 14.30 Uhr", "le 1er mai 2024 à 8h05", "6 de junio de 2024", "06/06/2024",
    "13/06/2024", "6/13/24", "06.06.2024", "Published on 6 June 2024 | Updated 7 June 2024",
    "vendredi 7 juin 2024", "2024年6月6日", "6 giugno 2024", "6 juni 2024", "6 czerwca 2024",
    "2024-06-06-council-agrees.md", "20240606_council.txt", "2024/06/06", "Jun 2024",
    "32 June 2024",
    "2024-02-30", "0000-00-00", "9999-12-31T23:59:59-14:00",
  ]
}
