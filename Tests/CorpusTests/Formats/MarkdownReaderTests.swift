import Identifiers
import Testing

@testable import Corpus

@Suite struct `A Markdown reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  @Test func `reads fields from front matter and keeps the rest`() throws {
    let article = try fixture.article(
      "a.md",
      """
      ---
      id: pw-1
      title: The title
      url: https://x.org/a
      published_date: 2025-05-28T13:21:52.435069
      collected_date: 2025-05-29
      source: Policy Wire
      author: Jane Doe
      tags: [dma, merger]
      language: en
      description: The lead.
      layout: post
      ---

      # The title

      Text with a [link](https://y.org) and {{< figure src="x" >}}a shortcode.
      """)
    #expect(article.ownID == "pw-1")
    #expect(article.title == "The title")
    #expect(article.url == "https://x.org/a")
    #expect(article.date?.text == "2025-05-28T13:21Z")
    #expect(article.source == "Policy Wire")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.tags == ["dma", "merger"])
    #expect(article.declaredLanguage == "en")
    #expect(article.text == "The title\n\nText with a link and a shortcode.")
    #expect(
      article.metadata == [
        MetadataEntry(key: "collected_date", value: "2025-05-29"),
        MetadataEntry(key: "layout", value: "post"),
        MetadataEntry(key: "description", value: "The lead."),
      ])
  }

  @Test func `notes front matter that is no YAML`() throws {
    let found = try fixture.read("a.md", "---\ntitle: One: two\n---\nText.")
    #expect(found.articles.map(\.title) == ["One: two"])
    #expect(
      found.report.notes.map(\.description) == [
        "the front matter is not valid YAML; it was read line by line"
      ])
  }

  @Test func `takes the first heading as title where no field says it`() throws {
    let article = try fixture.article(
      "a.md", "# A *new* law\n\n**Date**: May 15, 2024  \n**Source**: ENISA\n\n## Part\n\nText.")
    #expect(article.title == "A new law")
    #expect(article.text == "Date: May 15, 2024\nSource: ENISA\n\nPart\n\nText.")
    #expect(article.date?.text == "2024-05-15")
    #expect(article.source == "ENISA")
  }

  @Test func `makes a title of the first line where there is no heading`() throws {
    let article = try fixture.article("a.md", "Just text.\n\n# Later")
    #expect(article.title == "Just text.")
    #expect(article.text == "Just text.\n\nLater")
  }

  @Test func `uses the description where there is no text`() throws {
    let article = try fixture.article("a.md", "---\ntitle: T\ndescription: The lead.\n---\n")
    #expect(article.text == "The lead.")
    #expect(article.metadata == [])
  }

  @Test func `reads what is too long for it as plain text`() throws {
    let found = try fixture.read("a.md", "Title\n\n" + String(repeating: "[", count: 1 << 20))
    #expect(found.articles.map(\.title) == ["Title"])
    #expect(
      found.report.notes.map(\.description) == [
        "too long for Markdown; it was read as plain text"
      ])
  }

  @Test func `notes dates that cannot be`() throws {
    let found = try fixture.read(
      "a.md", "---\ntitle: T\ndate: 2024-02-30\nupdated: 2031\n---\nText.")
    #expect(found.articles.first?.date == nil)
    #expect(
      found.report.notes.map(\.description) == [
        "date \"2024-02-30\" is no day of the calendar", "updated \"2031\" lies in the future",
      ])
  }
}
