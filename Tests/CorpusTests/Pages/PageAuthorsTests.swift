import Testing

@testable import Corpus

@Suite struct `The authors of a page` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  private func authors(_ head: String, _ body: String) throws -> [String] {
    let page = """
      <html><head><title>Brussels clears merger of chips</title>
      <meta property=og:site_name content="Policy Wire">\(head)</head><body>
      <h1>Brussels clears merger of chips</h1>\(body)\(HTMLPageReaderTexts.prose)</body></html>
      """
    return try fixture.article("a.html", page).authors
  }

  @Test(arguments: [
    ("<meta name=author content=\"By Jane Doe and Max Roe\">", ["Jane Doe", "Max Roe"]),
    ("<meta name=author content=\"Jane Doe, Ph.D., CNN\">", ["Jane Doe"]),
    ("<meta name=nar_author content=\"Jane Doe\">", ["Jane Doe"]),
    ("<meta property=article:author content=https://facebook.com/jane>", []),
    ("<meta name=author content=\"Policy Wire\">", []), ("<meta name=author content=admin>", []),
    ("<meta name=author content=\"Staff Reports\">", []),
    (
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{\"@id\":\"#1\"}]}</script><script type=application/ld+json>{\"@type\":\"Person\",\"@id\":\"#1\",\"name\":\"Jane Doe\"}</script>",
      ["Jane Doe"]
    ),
    (
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Policy Wire\"}}</script>",
      []
    ),
  ])
  func `are those of its head, and not the site itself`(head: String, wanted: [String]) throws {
    #expect(try authors(head, "") == wanted)
  }

  @Test(arguments: [
    ("<p>By Jane Doe</p>", ["Jane Doe"]), ("<div>Von Jane Doe | 3. Mai 2024</div>", ["Jane Doe"]),
    ("<p class=post-author><a>Jane Doe</a><span>Editor at large</span></p>", ["Jane Doe"]),
    ("<span itemprop=author><b itemprop=name>Jane Doe</b></span>", ["Jane Doe"]),
    ("<a rel=author href=/jane>Jane Doe</a>", ["Jane Doe"]),
    ("<p class=byline>By <a>Jane Doe</a> and <a>Max Roe</a></p>", ["Jane Doe", "Max Roe"]),
    ("<div class=comments><p class=author>Jane Doe</p></div>", []),
    ("<div class=related-author>Jane Doe</div>", []), ("<p class=author>View more posts</p>", []),
  ])
  func `are those under the headline`(body: String, wanted: [String]) throws {
    #expect(try authors("", body) == wanted)
  }
}
