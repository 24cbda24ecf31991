import Identifiers
import Testing

@testable import Corpus

@Suite struct `A date reader` {
  let reader: DateReader

  init() throws {
    reader = DateReader(today: try #require(CalendarDay(year: 2025, month: 6, day: 1)))
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-06", "2024-06"), ("2024-06-06", "2024-06-06"),
    ("2024/6/6", "2024-06-06"), ("2024.06.06", "2024-06-06"), ("20240606", "2024-06-06"),
    ("2024-06-06T12:30:59Z", "2024-06-06T12:30Z"), ("2024-06-06 12:30", "2024-06-06T12:30Z"),
    ("2014-03-12T10:11:00-04:00", "2014-03-12T14:11Z"),
    ("2024-01-01T00:30:00+02:00", "2023-12-31T22:30Z"),
    ("2024-06-06T12:30:59.123+0530", "2024-06-06T07:00Z"),
    ("2025-05-23T00:00:00", "2025-05-23"), ("2025-05-23T00:00:00Z", "2025-05-23T00:00Z"),
    ("20240606T123000Z", "2024-06-06T12:30Z"), ("1718000000", "2024-06-10T06:13Z"),
    ("1718000000000", "2024-06-10T06:13Z"),
  ])
  func `reads ISO 8601 and seconds since 1970`(text: String, date: String) throws {
    #expect(try reader.date(text).text == date)
  }

  @Test(arguments: [
    ("Fri, 24 Feb 2023 05:55:24 +0000", "2023-02-24T05:55Z"),
    ("Fri, 24 Feb 2023 05:55:24 GMT", "2023-02-24T05:55Z"),
    ("24 Feb 2023 05:55 EST", "2023-02-24T10:55Z"),
    ("Fri, 24 Feb 23 05:55:24 Z", "2023-02-24T05:55Z"),
    ("Fri Feb 24 05:55:24 +0100 2023", "2023-02-24T04:55Z"),
    ("Fri 6:45 PM, Feb 16, 2018", "2018-02-16T18:45Z"),
  ])
  func `reads RFC 2822 and its relatives`(text: String, date: String) throws {
    #expect(try reader.date(text).text == date)
  }

  @Test(arguments: [
    ("May 15, 2024", "2024-05-15"), ("15 May 2024", "2024-05-15"), ("May 2024", "2024-05"),
    ("Wednesday, May 15th, 2024", "2024-05-15"), ("Sept. 3, 2020", "2020-09-03"),
    ("May 15, 2024 10:05 am", "2024-05-15T10:05Z"), ("May 15, 2024, 12:05 AM", "2024-05-15T00:05Z"),
    ("15. Mai 2024", "2024-05-15"), ("3. März 2021", "2021-03-03"), ("Dezember 2019", "2019-12"),
    ("le 1er août 2023", "2023-08-01"), ("15 février 2024", "2024-02-15"),
    ("5 de enero de 2024", "2024-01-05"), ("5 gennaio 2024", "2024-01-05"),
    ("5 maart 2024", "2024-03-05"), ("15.05.2024", "2024-05-15"), ("15/05/2024", "2024-05-15"),
    ("5/15/2024", "2024-05-15"), ("5/5/2024", "2024-05-05"),
    ("11.15.2019 10:09 AM", "2019-11-15T10:09Z"),
  ])
  func `reads dates as people write them`(text: String, date: String) throws {
    #expect(try reader.date(text).text == date)
  }

  @Test(
    arguments: [
      ("2024-02-30", .impossible), ("2024-13-01", .impossible), ("31 June 2024", .impossible),
      ("0001-01-01T00:00:00Z", .impossible), ("1066", .impossible), ("2025-06-04", .future),
      ("2031", .future), ("June 2025", nil), ("2025-06-03", nil), ("5/6/2024", .ambiguous),
      ("yesterday", .unknown), ("1 day ago", .unknown), ("", .unknown), ("May", .unknown),
      ("12", .unknown), ("10:30", .unknown), ("Published Wed, Nov 20 20194:29 AM EST", .unknown),
      (String(repeating: "2024 ", count: 100), .unknown), ("99999999999999999999", .unknown),
    ] as [(String, DateReader.Failure?)])
  func `refuses what is no date, or not yet`(text: String, failure: DateReader.Failure?) {
    let found: DateReader.Failure?
    do throws(DateReader.Failure) {
      _ = try reader.date(text)
      found = nil
    } catch {
      found = error
    }
    #expect(found == failure)
  }

  @Test(arguments: [
    ("20250519_reuters-com_x.md", "2025-05-19"), ("2014-03-12-coming-soon.md", "2014-03-12"),
    ("2014_03_12.txt", "2014-03-12"), ("20250519.md", "2025-05-19"), ("20250231_x.md", nil),
    ("202505191_x.md", nil), ("20290519_x.md", nil), ("2025-report.md", nil), ("a.md", nil),
    ("000_37a826b32b736eb3.txt", nil), ("20191231-1.md", "2019-12-31"),
  ])
  func `reads the date that begins a file name`(name: String, date: String?) {
    #expect(reader.date(fileName: name)?.text == date)
  }
}
