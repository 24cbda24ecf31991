import Identifiers
import Testing

@testable import Corpus

@Suite struct `A map of fields` {
  static let json = """
    {"kop": "De titel", "inhoud": "De tekst.", "title": "no", "published": {"on": "2024-05-01"},
     "people": [{"full.name": "Jane Doe"}], "meta": {"origin": {"label": "Courant"}}}
    """

  private func article(_ assignments: [String], _ name: String, _ text: String) throws -> Article {
    let fixture = try ReaderFixture(map: try FieldMap(assignments))
    return try fixture.article(name, text)
  }

  @Test func `finds fields under other names and inside of objects`() throws {
    let article = try article(
      [
        "title=kop", "text=inhoud", "date=published.on", "author=people.full.name",
        "source=meta.origin.label",
      ], "a.json", Self.json)
    #expect(article.title == "De titel")
    #expect(article.text == "De tekst.")
    #expect(article.date?.text == "2024-05-01")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.source == "Courant")
  }

  @Test(arguments: [("a.md", "---\nkop: One\n---\nText."), ("a.jsonl", "{\"kop\": \"One\"}\n")])
  func `holds in every format with keys`(name: String, text: String) throws {
    #expect(try article(["title=kop"], name, text).title == "One")
  }

  @Test func `goes by the usual names where it finds nothing`() throws {
    let article = try article(["title=missing,kop", "text=none"], "a.json", Self.json)
    #expect(article.title == "De titel")
    #expect(article.text == "")
    #expect(try self.article(["title=missing"], "a.json", Self.json).title == "no")
  }

  @Test func `prefers its first key, whatever the case`() throws {
    let article = try article(["title=KOP,title"], "a.json", Self.json)
    #expect(article.title == "De titel")
  }

  @Test func `is kept as it was given`() throws {
    let map = try FieldMap(["text = inhoud", "title=kop, Headline", "title=a=b"])
    #expect(map.assignments == ["title=kop,Headline,a=b", "text=inhoud"])
    #expect(try FieldMap(map.assignments) == map)
    #expect(FieldMap.usual.assignments == [])
  }

  @Test(arguments: [
    (
      "titel=kop",
      "\"titel\" is no field; the fields are id, title, text, date, author, source, url, tag, language"
    ),
    (
      "title=",
      "\"title=\" names no key; write the field and the key that holds it, as in title=kop"
    ),
    ("title", "\"title\" names no key; write the field and the key that holds it, as in title=kop"),
  ])
  func `says what is wrong`(assignment: String, message: String) throws {
    let failure = try #require(throws: FieldMap.Failure.self) { try FieldMap([assignment]) }
    #expect(failure.description == message)
  }
}
