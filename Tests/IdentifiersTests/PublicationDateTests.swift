import Identifiers
import Testing

@Suite("A publication date")
struct PublicationDateTests {
  @Test(
    arguments: [
      ("2024", 1_704_067_200, "2024-01-01", "2024-12-31"),
      ("2024-02", 1_706_745_600, "2024-02-01", "2024-02-29"),
      ("2024-06-06", 1_717_632_000, "2024-06-06", "2024-06-06"),
      ("2024-06-06T12:30Z", 1_717_677_000, "2024-06-06", "2024-06-06"),
      ("1969-12-31T23:59Z", -60, "1969-12-31", "1969-12-31"),
      ("0001", -62_135_596_800, "0001-01-01", "0001-12-31"),
      ("9999-12-31", 253_402_214_400, "9999-12-31", "9999-12-31"),
    ] as [(String, Int64, String, String)])
  func `reads what it prints`(text: String, start: Int64, first: String, last: String) throws {
    let date = try #require(PublicationDate(text) as PublicationDate?)
    #expect(date.start == start)
    #expect(date.text == text)
    #expect(PublicationDate(day: date.firstDay).text == first)
    #expect(PublicationDate(day: date.lastDay).text == last)
  }

  @Test(arguments: [
    "", "2024-13", "2024-02-30", "2024-6-06T", "-2024", "2024-06-06T12:30", "2024-06-06T24:00Z",
    "2024-06T12:30Z", "2024-06-06T12:30:00Z", "2024-06-06-01", "x", "10000",
  ])
  func `refuses anything else`(text: String) {
    #expect(PublicationDate(text) == nil)
  }

  @Test(
    arguments: [
      (.year, "2024"), (.month, "2024-06"), (.day, "2024-06-06"), (.minute, "2024-06-06T12:30Z"),
    ] as [(PublicationDate.Precision, String)])
  func `begins where its precision says`(
    precision: PublicationDate.Precision, expected: String
  ) {
    #expect(PublicationDate(start: 1_717_677_059, precision: precision).text == expected)
  }

  @Test(
    arguments: [
      (-1, "1969-12-31T23:59Z"), (-60, "1969-12-31T23:59Z"), (-61, "1969-12-31T23:58Z"),
    ] as [(Int64, String)])
  func `rounds down before 1970 too`(start: Int64, expected: String) {
    #expect(PublicationDate(start: start, precision: .minute).text == expected)
  }
}
