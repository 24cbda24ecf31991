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

  @Test(arguments: [
    ("Le 3 mai 2024 à 14h30", "2024-05-03T14:30Z"), ("3 mai 2024, 14 h", "2024-05-03T14:00Z"),
    ("vendredi 3 mai 2024", "2024-05-03"), ("mar. 7 mai 2024", "2024-05-07"),
    ("Publié le 3 mai 2024 à 08h05, mis à jour le 4 mai 2024 à 9h", "2024-05-03T08:05Z"),
    ("1er janv. 2020", "2020-01-01"), ("12 févr. 2021", "2021-02-12"),
    ("30 juil. 2022 18:00 (heure de Paris)", "2022-07-30T18:00Z"), ("sept. 2022", "2022-09"),
    ("2 décembre 2019 à 7 heures", "2019-12-02T07:00Z"),
  ])
  func `reads French dates`(text: String, date: String) throws {
    #expect(try reader.date(text).text == date)
  }

  @Test(arguments: [
    ("3. Mai 2024, 14:30 Uhr", "2024-05-03T14:30Z"),
    ("3. Mai 2024, 14.30 Uhr", "2024-05-03T14:30Z"),
    ("Freitag, den 3. Mai 2024 um 9 Uhr", "2024-05-03T09:00Z"), ("Fr., 3.5.2024", "2024-05-03"),
    ("03.05.24", "2024-05-03"), ("3. 5. 2024", "2024-05-03"), ("1. Jänner 2021", "2021-01-01"),
    ("12. Mär. 2021", "2021-03-12"), ("Stand: 31. Dez. 2023", "2023-12-31"),
    ("3. Mai 2024, 14:30 Uhr MESZ", "2024-05-03T12:30Z"), ("Oktober 2021", "2021-10"),
    ("15.05.2024 - 08:15 Uhr", "2024-05-15T08:15Z"),
  ])
  func `reads German dates`(text: String, date: String) throws {
    #expect(try reader.date(text).text == date)
  }

  @Test(arguments: [
    ("martes, 7 de mayo de 2024", "2024-05-07"), ("mar 7 may 2024", "2024-05-07"),
    ("3 de mayo de 2024 a las 14:30 horas", "2024-05-03T14:30Z"), ("12 ene. 2023", "2023-01-12"),
    ("15 de septiembre de 2022", "2022-09-15"), ("1 ago 2022", "2022-08-01"),
    ("venerdì 3 maggio 2024, ore 14.30", "2024-05-03T14:30Z"), ("1° giugno 2023", "2023-06-01"),
    ("gio 12 set 2024", "2024-09-12"), ("7 luglio 2021", "2021-07-07"), ("gennaio 2020", "2020-01"),
    ("vrijdag 3 mei 2024 om 14.30 uur", "2024-05-03T14:30Z"), ("12 mrt. 2021", "2021-03-12"),
    ("8 augustus 2023", "2023-08-08"), ("1 okt 2019", "2019-10-01"),
    ("3 de maio de 2024 às 14h30", "2024-05-03T14:30Z"), ("1º de outubro de 2022", "2022-10-01"),
    ("12 fev 2020", "2020-02-12"), ("sexta-feira, 5 de abril de 2024", "2024-04-05"),
    ("3 maja 2024", "2024-05-03"), ("piątek, 12 kwietnia 2024 r.", "2024-04-12"),
    ("1 września 2023, godz. 14:30", "2023-09-01T14:30Z"), ("5 paź 2022", "2022-10-05"),
    ("11 listopada 2021", "2021-11-11"), ("luty 2020", "2020-02"), ("2 lip 2019", "2019-07-02"),
    ("3 maj 2024", "2024-05-03"),
  ])
  func `reads Spanish, Italian, Dutch, Portuguese and Polish dates`(
    text: String, date: String
  ) throws {
    #expect(try reader.date(text).text == date)
  }

  @Test(arguments: [
    ("May 3rd, 2024 2:30 p.m. EDT", "2024-05-03T18:30Z"), ("3rd of May 2024", "2024-05-03"),
    ("the 21st of June, 2023", "2023-06-21"), ("2nd Oct 2020", "2020-10-02"),
    ("May 3, 2024 at 2:30 PM ET", "2024-05-03T18:30Z"),
    ("Jan 3, 2024 2:30 pm ET", "2024-01-03T19:30Z"),
    ("March 10, 2024, 9:00 a.m. PT", "2024-03-10T16:00Z"),
    ("Nov. 3, 2024 9 am PT", "2024-11-03T17:00Z"),
    ("May 3, 2024 2pm", "2024-05-03T14:00Z"), ("12:15 a.m., May 3, 2024", "2024-05-03T00:15Z"),
    ("2024 May 3", "2024-05-03"), ("3-May-2024", "2024-05-03"), ("3 May '24", "2024-05-03"),
    ("Tue May  7 2024", "2024-05-07"), ("Find out more: May 7, 2024", "2024-05-07"),
    ("May 3, 2024 11:59 PM PDT", "2024-05-04T06:59Z"),
    ("Updated 10:05 BST, 3 May 2024", "2024-05-03T09:05Z"),
    ("3 May 2024 10:05 GMT+2", "2024-05-03T08:05Z"),
    ("3 May 2024 10:05 (UTC)", "2024-05-03T10:05Z"),
    ("3 May 2024, 10:05 CEST", "2024-05-03T08:05Z"), ("3 May 2024 10:05 IST", "2024-05-03T04:35Z"),
    ("3 May 2024 10:05 JST", "2024-05-03T01:05Z"),
    ("Fri, 3 May 2024 24:00 GMT", "2024-05-04T00:00Z"),
    ("Friday, May 3rd, 2024", "2024-05-03"), ("Sept 2021", "2021-09"),
    ("Mar 5, 2024", "2024-03-05"),
  ])
  func `reads English dates with ordinals, halves of the day and zones`(
    text: String, date: String
  ) throws {
    #expect(try reader.date(text).text == date)
  }

  @Test func `reads figures alone in the order that is known`() throws {
    #expect(try reader.ordered(.dayFirst).date("5/6/2024").text == "2024-06-05")
    #expect(try reader.ordered(.monthFirst).date("5/6/2024").text == "2024-05-06")
    #expect(try reader.ordered(.monthFirst).date("05-06-2024 14:30").text == "2024-05-06T14:30Z")
    #expect(try reader.ordered(.monthFirst).date("5.6.2024").text == "2024-06-05")
    #expect(try reader.ordered(.monthFirst).date("15/6/2024").text == "2024-06-15")
  }

  @Test(
    arguments: [
      ("2024-02-30", .impossible), ("2024-13-01", .impossible), ("31 June 2024", .impossible),
      ("0001-01-01T00:00:00Z", .impossible), ("1066", .impossible), ("2025-06-04", .future),
      ("2031", .future), ("June 2025", nil), ("2025-06-03", nil), ("5/6/2024", .ambiguous),
      ("yesterday", .unknown), ("1 day ago", .unknown), ("", .unknown), ("May", .unknown),
      ("2024-W19-1", .unknown), ("2024-127", .unknown), ("31. Februar 2024", .impossible),
      ("le 32 mai 2024", .impossible), ("2024-05-03T25:00:00", nil), ("5/13/5", .unknown),
      ("24-05-06", .unknown), ("13/13/2024", .impossible), ("3 mai 2042", .future),
      ("mar. 5 2042", .future), ("0/5/2024", .ambiguous), ("set a new goal", .unknown),
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
}
