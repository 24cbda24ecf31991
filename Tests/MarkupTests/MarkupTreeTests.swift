import Markup
import Testing

@Suite struct `A markup tree` {
  @Test func `of XML reads the numbers of Windows-1252 as HTML does`() {
    #expect(MarkupTree(xml: "<a>it&#146;s &#x85; &#233;</a>").rawText(of: 0) == "it’s … é")
  }

  @Test func `holds a page in the order of the document`() {
    let tree = MarkupTree(html: "<p class=lead>One <b>two</b></p><p>three")
    #expect(
      tree.nodes.map { $0.isText ? $0.text : $0.name }
        == ["#root", "html", "body", "p", "One ", "b", "two", "p", "three"])
    #expect(tree.nodes[3].attribute("class") == "lead")
    #expect(tree.nodes[3].end == 7)
    #expect(tree.children(of: 2) == [3, 7])
    #expect(tree.rawText(of: 3) == "One two")
  }

  @Test func `decodes the entities of a page`() {
    let tree = MarkupTree(html: "<p title=\"A &amp; B\">Jos&eacute; &#8217; &hellip;</p>")
    #expect(tree.rawText(of: 0) == "José ’ …")
    #expect(tree.first("p").map { tree.nodes[$0].attribute("title") } == "A & B")
  }

  @Test func `keeps the text of elements nested beyond measure`() {
    let depth = MarkupTree.deepest + 100
    let tree = MarkupTree(html: String(repeating: "<div>", count: depth) + "deep")
    #expect(tree.nodes.count == MarkupTree.deepest + 2)
    #expect(tree.rawText(of: 0) == "deep")
    #expect(!tree.isCut)
  }

  @Test func `cuts a page nested a hundred thousand deep`() {
    let tree = MarkupTree(html: String(repeating: "<div><p>x", count: 100_000))
    #expect(tree.isCut)
  }

  @Test(arguments: ["</b>", "</p>", "</div>", "<p>", "<a href=", "<!--", "&", "<b><i></b>"])
  func `reads a megabyte of one piece in reasonable time`(piece: String) {
    let opening = String(repeating: "<span>", count: 500)
    let page = opening + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = MarkupTree(html: page) }
    #expect(time < .seconds(20))
  }

  @Test func `does not stop at a NUL`() {
    let tree = MarkupTree(html: "<p>one\u{0}two</p><p>three</p>")
    #expect(tree.rawText(of: 0) == "one twothree")
  }

  @Test(arguments: ["", " ", "<", "</", "<>", "&#", "<!doctype", "\u{FEFF}"])
  func `takes what is hardly a page`(page: String) {
    #expect(MarkupTree(html: page).nodes.count <= 6)
    #expect(MarkupTree(xml: page).nodes.count <= 2)
  }

  @Test func `does not let declared entities multiply`() {
    var document = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"lol\">"
    for level in 1...9 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      document += "<!ENTITY a\(level) \"\(inner)\">"
    }
    let tree = MarkupTree(xml: document + "]><l x=\"&a9;\">&a9;</l>")
    #expect(tree.rawText(of: 0).utf8.count < 100)
  }

  @Test func `reads nothing outside the document`() {
    let document =
      "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><d>&f;</d>"
    #expect(!MarkupTree(xml: document).rawText(of: 0).contains("root"))
  }

  @Test func `knows HTML's entities in XML`() {
    let tree = MarkupTree(xml: "<d>a&nbsp;b &eacute; &unknown; &amp;</d>")
    #expect(tree.rawText(of: 0) == "a\u{A0}b é &unknown; &")
  }

  @Test func `keeps the references behind a mistake`() {
    let tree = MarkupTree(xml: "<d><a>AT&T</b> one &amp; &#233; &lt;p&gt; <![CDATA[&amp;]]></d>")
    #expect(tree.rawText(of: 0) == "AT&T one & é <p> &amp;")
    #expect(tree.damage != nil)
  }

  @Test func `says where XML is damaged and keeps what was read`() {
    let tree = MarkupTree(xml: "<d>\n<a>one</a>\n<b>two</d>")
    #expect(tree.damage?.line == 3)
    #expect(tree.rawText(of: 0).contains("one"))
    #expect(MarkupTree(xml: "<d/>").damage == nil)
  }
}
