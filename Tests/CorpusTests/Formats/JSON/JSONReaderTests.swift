import Identifiers
import Testing

@testable import Corpus

@Suite struct `A JSON reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  @Test(arguments: [
    ("title", "headline", "text", "body"), ("Headline", "name", "articleBody", "content"),
    ("headline", "x", "content", "description"), ("title", "y", "summary", "z"),
  ])
  func `knows the names of fields`(title: String, other: String, text: String, rest: String) throws
  {
    let json = "{\"\(other)\":\"no\",\"\(title)\":\"T\",\"\(rest)\":\"no\",\"\(text)\":\"yes\"}"
    let article = try fixture.article("a.json", json)
    #expect(article.title == "T")
    #expect(article.text == "yes")
  }

  @Test func `reads values of every shape`() throws {
    let article = try fixture.article(
      "a.json",
      """
      {"id": 17, "headline": "T", "body": "<p>One &amp;amp; two</p><p>Three</p>",
       "datePublished": ["2024-06-06T12:30:00+02:00"],
       "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Richard Roe"}],
       "publisher": {"name": "Policy Wire", "url": "https://x.org"},
       "mainEntityOfPage": {"@id": "https://x.org/a"}, "url": {"@id": "https://x.org/a"},
       "keywords": "dma, merger ; Meta", "categories": [{"term": "law"}, "dma"],
       "inLanguage": "en-GB", "wordCount": 120, "paywalled": false, "image": null, "geo": {"lat": 1}}
      """)
    #expect(article.ownID == "17")
    #expect(article.text == "One &amp; two\n\nThree")
    #expect(article.date?.text == "2024-06-06T10:30Z")
    #expect(article.authors == ["Jane Doe", "Richard Roe"])
    #expect(article.source == "Policy Wire")
    #expect(article.url == "https://x.org/a")
    #expect(article.tags == ["dma", "merger", "Meta", "law"])
    #expect(article.declaredLanguage == "en-GB")
    #expect(
      article.metadata == [
        MetadataEntry(key: "mainEntityOfPage", value: "{\"@id\":\"https://x.org/a\"}"),
        MetadataEntry(key: "wordCount", value: "120"),
        MetadataEntry(key: "paywalled", value: "false"),
        MetadataEntry(key: "geo", value: "{\"lat\":1}"),
      ])
  }

  @Test(arguments: [
    "[{\"title\":\"A\"},{\"title\":\"B\"}]", "{\"items\":[{\"title\":\"A\"},{\"title\":\"B\"}]}",
    "{\"version\":1,\"other\":[1],\"stuff\":[{\"title\":\"A\"},{\"title\":\"B\"}]}",
    "{\"title\":\"A\"}\n{\"title\":\"B\"}\n",
    "{\"tags\":[{\"name\":\"x\"}],\"articles\":[{\"title\":\"A\"},{\"title\":\"B\"}]}",
  ])
  func `finds the articles of a file`(json: String) throws {
    #expect(try fixture.read("a.json", json).articles.map(\.title) == ["A", "B"])
  }

  @Test func `gives articles what their file says of all`() throws {
    let json =
      "{\"source\":\"Wire\",\"language\":\"de\",\"articles\":[{\"title\":\"A\"},{\"title\":\"B\",\"source\":\"Own\"}]}"
    let found = try fixture.read("a.json", json).articles
    #expect(found.map(\.source) == ["Wire", "Own"])
    #expect(found.map(\.declaredLanguage) == ["de", "de"])
  }

  @Test func `skips entries that are no articles, and says which`() throws {
    let found = try fixture.read(
      "a.json", "[{\"title\":\"A\"},3,{\"x\":1},{\"title\":\"B\",\"date\":\"never\"}]")
    #expect(found.articles.map(\.title) == ["A", "B"])
    #expect(
      found.report.notes.map(\.description) == [
        "entry 2: it is not an object", "entry 3: it has neither title nor text",
        "entry 4: date \"never\" is no date that we know; write it as year-month-day",
      ])
  }

  @Test func `keeps what stands before the damage in a file of lines`() throws {
    let found = try fixture.read("a.json", "{\"title\":\"A\"}\n{\"title\":\n")
    #expect(found.articles.map(\.title) == ["A"])
    #expect(
      found.report.notes.map(\.description) == [
        "line 3, column 1: the text ends where a value should stand"
      ])
  }

  @Test func `reads a list longer than a file may be that stands in memory`() throws {
    var limits = ReadLimits.standard
    limits.file = 1_000
    limits.record = 100
    let fixture = try ReaderFixture(limits: limits)
    let list = (0..<100).map { #"{"id":"\#($0)","title":"T\#($0)"}"# }.joined(separator: ",\n")
    let bare = try fixture.read("a.json", "[\(list)]")
    #expect(bare.articles.map(\.title) == (0..<100).map { "T\($0)" })
    let held = try fixture.read("b.json", "{\"source\":\"Wire\",\"articles\":[\(list)],\"n\":1}")
    #expect(held.articles.map(\.ownID) == (0..<100).map { "\($0)" })
    #expect(Set(held.articles.map(\.source)) == ["Wire"])
  }

  @Test func `keeps what stands around a damaged entry, and before a list breaks off`() throws {
    let found = try fixture.read("a.json", "[{\"title\":\"A\"},\n{bad},{\"title\":\"B\"},")
    #expect(found.articles.map(\.title) == ["A", "B"])
    #expect(
      found.report.notes.map(\.description) == [
        "line 2, column 2: a key in double quotes should stand here",
        "line 2, column 21: the list has no end",
      ])
    let held = try fixture.read("b.json", "{\"articles\":[{\"title\":\"A\"},{\"title\":\"B")
    #expect(held.articles.map(\.title) == ["A"])
  }

  @Test func `reads what is not UTF-8, and says so`() throws {
    let bytes = Array("[{\"title\":\"".utf8) + [0xE9] + Array("t\u{e9}\"}]".utf8)
    let found = try fixture.read("a.json", bytes.filter { $0 != 0xC3 && $0 != 0xA9 })
    #expect(found.articles.map(\.title) == ["ét"])
    #expect(
      found.report.notes.map(\.description) == ["entry 1: not UTF-8; read as windows-1252"])
    #expect(
      try fixture.read("b.json", Array("{\"title\":\"a\"}".utf16).flatMap { [UInt8($0), 0] })
        .articles.map(\.title) == ["a"])
  }

  @Test(arguments: [
    ("[0,0,0,0]", "no article in it: entry 1: it is not an object; 3 more like this"),
    ("[]", "no article in it: the array is empty"),
    ("12", "no article in it: the JSON is a single value"),
    ("{\"title\":\"A\"", "damaged at line 1, column 13: a comma or } should stand here"),
    ("many words", "damaged at line 1, column 1: no value begins like this"),
  ])
  func `says why a file has no article`(json: String, reason: String) throws {
    #expect {
      try fixture.read("a.json", json)
    } throws: {
      "\($0)" == reason
    }
  }

  @Test func `bounds how many values an object may have`() throws {
    let zeros = Array(repeating: "0", count: JSONParser.mostValues).joined(separator: ",")
    let found = try fixture.read("a.json", "[{\"title\":\"A\",\"x\":[\(zeros)]},{\"title\":\"B\"}]")
    #expect(found.articles.map(\.title) == ["B"])
  }

  @Test func `bounds how many fields an object may have`() throws {
    let members = (0..<20_000).map { "\"tag\":\"t\($0)\",\"k\($0)\":1" }.joined(separator: ",")
    let article = try fixture.article("a.json", "{\"title\":\"T\",\(members)}")
    #expect(article.tags.count == 200)
    #expect(article.metadata.count == 200)
  }
}
