import Identifiers
import Testing

@testable import Corpus

@Suite struct `A date in a name` {
  let reader: DateReader

  init() throws {
    reader = DateReader(today: try #require(CalendarDay(year: 2025, month: 6, day: 1)))
  }

  @Test(arguments: [
    ("20250519_reuters-com_x.md", "2025-05-19"), ("2014-03-12-coming-soon.md", "2014-03-12"),
    ("2014_03_12.txt", "2014-03-12"), ("20250519.md", "2025-05-19"), ("20250231_x.md", nil),
    ("202505191_x.md", nil), ("20290519_x.md", nil), ("2025-report.md", nil), ("a.md", nil),
    ("000_37a826b32b736eb3.txt", nil), ("20191231-1.md", "2019-12-31"),
    ("report-2024-05-06.md", "2024-05-06"), ("news_20240506_x.txt", "2024-05-06"),
    ("x20240506.txt", nil), ("memo 2024.05.06.docx", "2024-05-06"), ("1848-12_18480506.txt", nil),
    ("15120506.txt", "1512-05-06"),
  ])
  func `is read where it stands apart`(name: String, date: String?) {
    #expect(reader.date(fileName: name)?.text == date)
  }

  @Test(arguments: [
    ("https://x.test/2024/05/06/a-law", "2024-05-06"),
    ("https://x.test/news/2024-05-06", "2024-05-06"),
    ("https://x.test/a-law-20191115/", "2019-11-15"),
    ("https://x.test/2019/nov/18/a", "2019-11-18"),
    ("https://x.test/2019/11/a-law", "2019-11"), ("https://x.test/2019/mai/a", "2019-05"),
    ("https://x.test/story/4244754002/", nil), ("https://x.test/a?d=2024-05-06", nil),
    ("https://x.test/2024/13/45/a", nil), ("https://x.test/2042/05/06/a", nil),
    ("https://x.test/1914/08/01/a", nil), ("https://x.test/2024/05", "2024-05"),
    ("https://x.test/2024/1/5/a", nil), ("", nil), ("2024", nil),
  ])
  func `is read from the path of an address`(address: String, date: String?) {
    #expect(reader.date(address: address)?.text == date)
  }
}
