import Corpus
import Identifiers
import Testing

@Suite struct `A date in figures` {
  private func date(_ matter: String) throws -> (date: String?, notes: Int) {
    let found = try ReaderFixture().read("a.md", "---\ntitle: T\n\(matter)\n---\n\nText.\n")
    return (found.articles.first?.date?.text, found.report.notes.count)
  }

  @Test(arguments: [
    ("date: 5/6/2024", nil),
    ("date: 5/6/2024\nupdated: 13/6/2024", "2024-06-05"),
    ("date: 5/6/2024\nupdated: 6/13/2024", "2024-05-06"),
    ("date: 5/6/2024\nurl: https://x.test/2024/06/05/a", "2024-06-05"),
    ("date: 5/6/2024\nmodified: 2024-05-07", "2024-05-06"),
    ("date: 5/6/2024\nurl: https://x.co.uk/a", "2024-06-05"),
    ("date: 5/6/2024\nurl: https://x.gov/a", "2024-05-06"),
    ("date: 5/6/2024\nurl: https://x.test/a", nil),
    ("date: 5/6/2024\nlang: de", "2024-06-05"), ("date: 5/6/2024\nlang: en", nil),
    ("date: 5/6/2024\nlang: en-US", "2024-05-06"), ("date: 5/6/2024\nlang: en_GB", "2024-06-05"),
  ])
  func `is read as what else is known of the article says`(matter: String, date: String?) throws {
    let found = try self.date(matter)
    #expect(found.date == date)
    #expect(found.notes == (date == nil ? 1 : 0))
  }

  @Test func `that lies in the future is none, and never today`() throws {
    let found = try date("date: 2031-01-01")
    #expect(found.date == nil)
    #expect(found.notes == 1)
  }

  @Test(arguments: [
    ("BERLIN, May 30, 2025 (Reuters) - The law was passed.", "2025-05-30"),
    ("Paris, le 3 mai 2024 — La loi est votée.", "2024-05-03"),
    ("LONDON, May 30 (Reuters) - The law was passed.", nil),
    ("On May 3, 2024, the Commission said so - again.", nil),
    ("Meta said on May 3, 2024 (a Friday) that it would appeal.", nil),
  ])
  func `is read from a dateline`(line: String, date: String?) throws {
    #expect(try ReaderFixture().article("a.txt", "Title\n\n\(line)\n").date?.text == date)
  }
}
