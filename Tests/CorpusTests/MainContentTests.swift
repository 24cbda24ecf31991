import Foundation
import Identifiers
import Markup
import TestSupport
import Testing
import Text

@testable import Corpus

@Suite struct `The main content of a page` {
  private func text(_ body: String) -> String {
    MainContent(MarkupTree(html: "<html><body>\(body)</body></html>")).text
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

  /// 0.976 when this was written, over pages of which the worst fifteen were looked at.
  @Test(.enabled(if: SharedData.articles("html") != nil))
  func `agrees with people on real pages`() throws {
    let folder = try #require(SharedData.articles("html"))
    let root = try #require(SharedData.root)
    let truth = try JSONDecoder().decode(
      [String: [String: String]].self,
      from: Data(contentsOf: URL(fileURLWithPath: "\(root)/html-ground-truth.json")))
    let today = try #require(CalendarDay(year: 2025, month: 6, day: 1))
    let reader = ArticleReader(today: today)
    var sum = 0.0
    for (name, page) in truth {
      var found = ""
      _ = try reader.read("\(folder)/\(name).html.gz") { found = $0.text }
      sum += Self.overlap(found, try #require(page["articleBody"]))
    }
    #expect(truth.count == 181)
    #expect(sum / Double(truth.count) >= 0.965)
  }

  /// F1 of the words of two texts, counted as often as they come.
  private static func overlap(_ found: String, _ wanted: String) -> Double {
    let found = Tokenizer.tokens(in: found).map(\.word)
    let wanted = Tokenizer.tokens(in: wanted).map(\.word)
    var left = Dictionary(wanted.map { ($0, 1) }, uniquingKeysWith: +)
    var both = 0
    for word in found where left[word, default: 0] > 0 {
      left[word, default: 0] -= 1
      both += 1
    }
    return 2 * Double(both) / Double(max(1, found.count + wanted.count))
  }
}

/// A page's text, as HTML and as it is read.
enum HTMLPageReaderTexts {
  static let prose = `An HTML page reader`.prose
  static let text = `An HTML page reader`.text
}
