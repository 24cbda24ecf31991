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

  /// What browsers make of tags that are closed in the wrong order or not at all: `main` stands in
  /// the body, whatever was left open before it.
  @Test(arguments: [
    "<header><nav><div></nav></header><main>x</main>", "<div><button>Menu</div><main>x</main>",
    "<p>a<main>x</main>", "<div><span></div><main>x</main>", "<ul><li>a</ul><main>x</main>",
    "<table><tr><td><div></table><main>x</main>", "<select><option>a<div></div><main>x</main>",
    "<h2>a</h3><main>x</main>", "</div></section><main>x</main>", "<i><b></i></b><main>x</main>",
    "<noscript><img></noscript><main>x</main>", "<noscript>never closed<main>x</main>",
    "<!-- never closed ><main>x</main>", "<!--[if IE]><div><![endif]--><main>x</main>",
    "<svg><path d=x/><title>t</title></svg><main>x</main>", "<?php echo ?><main>x</main>",
    "<textarea><div></textarea><main>x</main>", "<br/></br><main>x</main>",
    "<table><tr><td>a<table><tr><td>b</table></td></table><main>x</main>",
  ])
  func `mends what is nested wrongly as browsers do`(page: String) throws {
    let tree = MarkupTree(html: page)
    let main = try #require(tree.first("main"))
    #expect(tree.nodes[tree.nodes[main].parent].name == "body")
    #expect(tree.rawText(of: main) == "x")
  }

  @Test func `keeps an unclosed link from holding what follows its block`() {
    let tree = MarkupTree(html: "<div><a href=1><div>one</a>two</div></div>three")
    let links = tree.indices(named: "a").map { tree.rawText(of: $0) }
    #expect(links == ["one"])
    #expect(tree.rawText(of: 0) == "onetwothree")
  }

  @Test func `puts what belongs to the head there`() throws {
    let tree = MarkupTree(html: "<title>A &amp; B</title><meta name=a content=b>text<p>more")
    let head = try #require(tree.first("head"))
    #expect(tree.rawText(of: head) == "A & B")
    #expect(tree.first("meta", in: head) != nil)
    #expect(tree.rawText(of: try #require(tree.first("body"))) == "textmore")
  }

  @Test func `keeps the data of scripts and no programs`() {
    let tree = MarkupTree(
      html:
        "<script>if (a < b) run()</script><script type=application/ld+json>{\"a\": \"</p>\"}</script>"
    )
    #expect(tree.rawText(of: 0) == "{\"a\": \"</p>\"}")
  }

  @Test func `takes attributes as they are written`() throws {
    let tree = MarkupTree(html: "<P CLASS='a b'id=c hidden title = \"x > y\" href=?a=1&copy=2/>z")
    let node = tree.nodes[try #require(tree.first("p"))]
    #expect(node.attribute("class") == "a b")
    #expect(node.attribute("id") == "c")
    #expect(node.attribute("hidden") == "")
    #expect(node.attribute("title") == "x > y")
    #expect(node.attribute("href") == "?a=1&copy=2/")
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
