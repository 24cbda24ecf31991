import Identifiers
import Testing

@testable import Corpus

@Suite struct `A mail reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  static let body = (1...12).map {
    "<p>The regulator said in sentence \($0) that the platform has to open its shop to others.</p>"
  }.joined()

  @Test func `makes an article of a newsletter`() throws {
    let found = try fixture.read(
      "a.eml",
      """
      From: Jane Doe from Policy Wire <wire@mail.policywire.eu>
      To: someone@z.org
      Subject: =?utf-8?Q?Shops_have_to_open=3A_caf=C3=A9?=
      Date: Thu, 2 May 2024 10:00:00 +0200
      Message-ID: <77@policywire.eu>
      List-Unsubscribe: <https://policywire.eu/u>
      Archived-At: <https://policywire.eu/77>
      Keywords: dma, shops
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain; charset=utf-8

      View this message in your browser.
      --a
      Content-Type: text/html; charset=utf-8

      <html><head><title>x</title></head><body><div style="display: none">preheader</div>
      \(Self.body)<img src="https://t.co/pixel.gif" width="1" height="1"></body></html>
      --a--
      --m
      Content-Type: application/pdf
      Content-Disposition: attachment; filename=decision.pdf

      x
      --m--
      """)
    let article = try #require(found.articles.first)
    #expect(found.articles.count == 1)
    #expect(found.report.format == .mail)
    #expect(article.title == "Shops have to open: café")
    #expect(article.date?.text == "2024-05-02T08:00Z")
    #expect(article.ownID == "77@policywire.eu")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.source == "Policy Wire")
    #expect(article.url == "https://policywire.eu/77")
    #expect(article.tags == ["dma", "shops"])
    #expect(article.text.hasPrefix("The regulator said in sentence 1 "))
    #expect(article.text.hasSuffix("sentence 12 that the platform has to open its shop to others."))
    #expect(
      found.report.notes.map(\.description) == ["an attachment was left out: decision.pdf"])
  }

  @Test(
    arguments: [
      ("Jane Doe <jane@x.org>", "", "Jane Doe", "x.org"), ("jane@news.x.co.uk", "", nil, "x.co.uk"),
      ("Jane Doe <jane@gmail.com>", "", "Jane Doe", nil),
      ("\"Doe, Jane\" <jane@x.org>", "List-Id: Tech Law <tl.x.org>", "Doe, Jane", "Tech Law"),
      ("Tech Brief <b@e.x.org>", "List-Id: <b.x.org>", nil, "Tech Brief"),
      (
        "Casey Roe from Platforms <p@substack.com>", "List-Id: <p.substack.com>", "Casey Roe",
        "Platforms"
      ),
      ("Jane van Doe <j@x.org>", "Precedence: bulk", "Jane van Doe", "x.org"),
      (
        "Policy Wire <a@b.eu>", "List-Id: 8a1c72 mc list <8a1c.list-id.mcsv.net>", nil,
        "Policy Wire"
      ),
    ] as [(String, String, String?, String?)])
  func `tells author and source by sender and list`(
    from: String, list: String, author: String?, source: String?
  ) throws {
    let header = "From: \(from)\n\(list.isEmpty ? "" : list + "\n")Subject: T\n\nText.\n"
    let article = try fixture.article("a.eml", header)
    #expect(article.authors.first == author)
    #expect(article.source == source)
  }

  @Test func `takes plain text where the HTML says less`() throws {
    let plain = (1...60).map { "Word\($0) of the plain text." }.joined(separator: " ")
    let article = try fixture.article(
      "a.eml",
      """
      Subject: T
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain; charset=windows-1252; format=flowed
      Content-Transfer-Encoding: 8bit

      \(plain) It goes 
      on here.
       From the start.
      --a
      Content-Type: text/html

      <p>Your program shows no HTML.</p>
      --a--
      """)
    #expect(article.text.hasSuffix("It goes on here.\nFrom the start."))
  }

  @Test func `keeps all stories of a newsletter in tables`() throws {
    let story = "The council agreed on a text about the data of patients and who may read them. "
    let cells = (1...4).map { "<tr><td><h2>Story \($0)</h2><p>\(story)\(story)</p></td></tr>" }
    let article = try fixture.article(
      "a.eml", "Subject: T\nContent-Type: text/html\n\n<table>\(cells.joined())</table>\n")
    for number in 1...4 { #expect(article.text.contains("Story \(number)")) }
  }

  @Test func `gives forwarded messages as articles of their own`() throws {
    let found = try fixture.read(
      "a.eml",
      """
      Subject: Fwd: one
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: message/rfc822

      Subject: one
      Message-ID: <1@x>

      First text.
      --m--
      """)
    #expect(found.articles.map(\.title) == ["one"])
    #expect(found.articles.map(\.ownID) == ["1@x"])
  }

  @Test func `reads a page that a browser saved`() throws {
    let article = try fixture.article(
      "a.mhtml",
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://policywire.eu/shops
      Subject: Shops
      Date: Thu, 2 May 2024 10:00:00 +0200
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="r"

      --r
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://policywire.eu/shops

      <html><head><meta property=3D"og:title" content=3D"Shops have to open">
      <meta property=3D"article:published_time" content=3D"2024-04-30"></head>
      <body>\(Self.body)</body></html>
      --r
      Content-Type: text/html
      Content-Location: cid:frame@mhtml.blink

      <p>An advertisement in a frame.</p>
      --r
      Content-Type: image/png
      Content-Location: https://policywire.eu/a.png

      x
      --r--
      """)
    #expect(article.title == "Shops have to open")
    #expect(article.date?.text == "2024-04-30")
    #expect(article.url == "https://policywire.eu/shops")
    #expect(article.authors == [])
    #expect(!article.text.contains("advertisement"))
    #expect(article.ownID == nil)
  }

  @Test(arguments: ["", "\n\n", "Date: x\n\n", "Content-Type: image/png\n\nx"])
  func `says that there is no article`(text: String) throws {
    #expect(throws: ReadFailure.self) { try fixture.read("a.eml", text) }
  }

  @Test func `notes a date that is none`() throws {
    let found = try fixture.read("a.eml", "Subject: T\nDate: yesterday\n\nText.\n")
    #expect(
      found.report.notes.map(\.description) == [
        "date \"yesterday\" is no date that we know; write it as year-month-day"
      ])
  }
}
