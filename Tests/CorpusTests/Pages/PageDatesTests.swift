import Identifiers
import Testing

@testable import Corpus

@Suite struct `The date of a page` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  private func date(_ head: String, _ body: String) throws -> String? {
    let page = """
      <html><head><title>Brussels clears merger of chips</title>\(head)</head><body>
      <h1>Brussels clears merger of chips</h1>\(body)\(HTMLPageReaderTexts.prose)</body></html>
      """
    return try fixture.article("a.html", page).date?.text
  }

  @Test(arguments: [
    ("<p class=byline>By Jane Doe | November 18, 2019 -- 19:14 GMT</p>", "2019-11-18T19:14Z"),
    ("<div>publiziert am 30. Juli 2018</div>", "2018-07-30"),
    ("<p>Publié le 3 mars 2021 à 10h30</p>", "2021-03-03T10:30Z"),
    ("<time datetime=2024-05-15>yesterday</time>", "2024-05-15"),
    ("<abbr class=published title=2020-04-28T21:11:00+02:00>21:11</abbr>", "2020-04-28T19:11Z"),
    ("<p>Updated 5 May 2024</p><p>Published 3 May 2024</p>", "2024-05-03"),
    ("<p class=date>Updated 5 May 2024</p>", "2024-05-05"),
    // Not the article's.
    ("<div id=comments><time datetime=2024-05-15>a reader</time></div>", nil),
    ("<div class=related><span class=date>15 May 2024</span></div>", nil),
    ("<footer><p>© 2024 Policy Wire, 1 January 2024</p></footer>", nil),
    ("<p>Comments closed on 3 May 2024</p>", nil),
    ("<p class=date>3 May 2031</p>", nil), ("<p class=date>31 February 2024</p>", nil),
  ])
  func `is the one that its reader sees`(body: String, wanted: String?) throws {
    #expect(try date("", body) == wanted)
  }

  @Test(arguments: [
    ("<meta name=DC.date.issued content=2018-10-07>", "2018-10-07"),
    ("<meta itemprop=datePublished content=2018-10-07>", "2018-10-07"),
    ("<meta name=sailthru.date content=\"2018-10-07 05:00:00\">", "2018-10-07T05:00Z"),
    ("<meta name=parsely-pub-date content=2018-10-07T05:00:00Z>", "2018-10-07T05:00Z"),
    (
      "<meta property=article:modified_time content=2019-01-01><meta property=article:published_time content=2018-10-07>",
      "2018-10-07"
    ),
    ("<meta property=article:modified_time content=2019-01-01>", "2018-05-06"),
  ])
  func `is that of its head before the one that is seen`(head: String, wanted: String) throws {
    #expect(try date(head, "<p class=date>6 May 2018</p>") == wanted)
  }

  @Test func `stands in its address where nothing else tells it, and before a change`() throws {
    let head = "<link rel=canonical href=https://x.org/2018/05/06/merger>"
    #expect(try date(head, "") == "2018-05-06")
    let changed = head + "<meta property=article:modified_time content=2019-01-01>"
    #expect(try date(changed, "") == "2018-05-06")
  }
}
