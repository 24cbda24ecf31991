import Testing

@testable import Corpus

@Suite struct `The main content of a page` {
  private func text(_ body: String) -> String {
    MainContent(JudgedPage(html: "<html><body>\(body)</body></html>"), heading: nil).text
  }

  static let prose = HTMLPageReaderTexts.prose

  @Test(arguments: [
    "<nav><ul><li><a href=/>Home</a></li><li>A long sentence in the navigation, which is text.</li></ul></nav>",
    "<div class=\"cookie-banner\"><p>We use cookies to make this page better, and so do our partners.</p></div>",
    "<aside><p>Another story that is told in some fifty characters, and then some more.</p></aside>",
    "<div id=comments><p>I do not think so, said a reader in a comment of some length here.</p></div>",
    "<div class=relatedArticles><p>Another story that is told in some fifty characters, and more.</p></div>",
    "<div style=\"display: none\"><p>Hidden text that nobody is to see, of some length though.</p></div>",
    "<footer>Copyright 2024 by the publisher of this site. All rights are reserved by it.</footer>",
    "<ul><li><a href=1>One story that is linked from here</a></li><li><a href=2>Another</a></li></ul>",
    "<figure><img src=x><figcaption>A logo in a street of the city of Paris, in France.</figcaption></figure>",
    "<script>document.write('A sentence that is long enough to be taken for text.')</script>",
    "<h1>The title, which is kept apart from the text</h1>",
  ])
  func `leaves out what is around it`(furniture: String) {
    for page in [
      "\(furniture)<div class=x>\(Self.prose)</div>", "<div>\(Self.prose)\(furniture)</div>",
      "<main><div>\(furniture)</div>\(Self.prose)</main>",
    ] {
      #expect(text(page) == HTMLPageReaderTexts.text)
    }
  }

  @Test(arguments: [
    "<div class=\"content has-sidebar related\">%</div>", "<form>%</form>", "<article>%</article>",
    "<div class=\"field-label-hidden share-wrapper\"><div>%</div></div>", "%",
    "<table><tr><td>%</table>",
  ])
  func `is found whatever holds it`(frame: String) {
    #expect(text(frame.replacing("%", with: Self.prose)) == HTMLPageReaderTexts.text)
  }

  /// Words in classes that say something else of an article: its subjects, its builder, how it was
  /// sent, and that it has no comments.
  @Test(arguments: [
    "<article class=\"post tag-newsletter category-comments\">%</article>",
    "<div class=comments-closed>%</div>", "<div hidden id=\"S:0\">%</div>",
    "<div class=elementor-widget-container>%</div>",
    "<section id=sharing-data-with-other-people>%</section>",
    "<div class=Section--Ads>%</div>",
    "<div role=tablist><div role=tabpanel style=display:none>%</div></div>",
  ])
  func `is found behind misleading names`(frame: String) {
    #expect(text(frame.replacing("%", with: Self.prose)) == HTMLPageReaderTexts.text)
  }

  @Test func `has the answers that unfold below their questions`() {
    let answer = "The law applies from August to all who offer such systems in the Union, it says."
    let body =
      "\(Self.prose)<div class=accordion-answer style=\"display:none\"><p>\(answer)</p></div>"
    #expect(text("<main>\(body)</main>").hasSuffix("\n\n" + answer))
  }

  @Test func `may be lines without paragraphs`() {
    let line = "The Commission has opened an investigation into the merger, it said on Monday."
    #expect(
      text("<div><a href=/>Home</a></div><div>\(line)<br><br>\(line)</div>") == "\(line)\n\(line)")
  }

  @Test func `keeps headings and lists of the article`() {
    let body = "\(Self.prose)<h2>What is next</h2><ul><li>A hearing in June</li></ul>"
    #expect(text("<div>\(body)</div>").hasSuffix("added.\n\nWhat is next\n\nA hearing in June"))
  }

  @Test func `is nothing on a page without text`() {
    #expect(text("") == "")
    #expect(text("<nav>Home</nav>") == "")
  }

  @Test(arguments: ["<div>", "<p>text ", "<a href=x>", "<li>", "<article>x"])
  func `takes linear time`(piece: String) {
    let page = String(repeating: piece, count: 40_000)
    let time = ContinuousClock().measure { _ = text(page) }
    #expect(time < .seconds(20))
  }
}

/// A page's text, as HTML and as it is read.
enum HTMLPageReaderTexts {
  static let prose = `An HTML page reader`.prose
  static let text = `An HTML page reader`.text
}
