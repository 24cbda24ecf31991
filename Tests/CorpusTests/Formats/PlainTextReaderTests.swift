import Identifiers
import Testing

@testable import Corpus

@Suite struct `A plain text reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  @Test func `takes the title from the first line`() throws {
    let article = try fixture.article("a.txt", "\n  The title \r\n\r\nOne.\r\n\r\nTwo.\n")
    #expect(article.title == "The title")
    #expect(article.text == "\r\n\r\nOne.\r\n\r\nTwo.\n")
    #expect(article.date == nil)
    #expect(article.metadata == [])
  }

  @Test func `makes a title of a first line that is a paragraph`() throws {
    let long = "The Commission opened a case. " + String(repeating: "And so on. ", count: 40)
    let article = try fixture.article("a.txt", long)
    #expect(article.title == "The Commission opened a case.")
    #expect(article.text == long)
  }

  @Test(arguments: [
    "Title: One\nDate: 2024-05-01\n\nText.", "---\ntitle: One\ndate: 2024-05-01\n---\nText.",
  ])
  func `takes the title from fields set before the text`(text: String) throws {
    let article = try fixture.article("a.txt", text)
    #expect(article.title == "One")
    #expect(article.date?.text == "2024-05-01")
    #expect(PlainProse.trimmed(article.text) == "Text.")
  }

  @Test func `finds fields in the first lines`() throws {
    let article = try fixture.article(
      "a.txt",
      """
      UK ONLINE SAFETY BILL - UPDATE

      Effective Date: July 1, 2024
      Issued by: Ofcom
      Publication Date: April 22, 2024
      By Jane Doe and Richard Roe
      Language: en

      Summary: the text.
      """)
    #expect(article.date?.text == "2024-04-22")
    #expect(article.source == "Ofcom")
    #expect(article.authors == ["Jane Doe", "Richard Roe"])
    #expect(article.declaredLanguage == "en")
  }

  @Test(arguments: [
    ("July 15, 2024", "2024-07-15"), ("Wednesday, 22 April 2024", "2024-04-22"),
    ("In July 2024, the Commission opened a case", nil), ("Report period: January 1, 2024", nil),
    ("By the end of 2024", nil),
  ])
  func `takes a date alone on a line`(line: String, date: String?) throws {
    #expect(try fixture.article("a.txt", "Title\n\n\(line)\n\nText.").date?.text == date)
  }
}
