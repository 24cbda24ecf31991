import Markup
import Testing

@Suite struct `An element's kind` {
  @Test(arguments: [
    ("script", ElementKind.invisible), ("p", .block), ("amp-ad", .block), ("br", .line),
    ("td", .cell), ("span", []), ("", []),
  ]) func `is told by its name`(name: String, kind: ElementKind) {
    #expect(ElementKind.named(name) == kind)
  }

  @Test func `stands in the tree of a page and of a document`() {
    let page = MarkupTree(html: "<ul><li>a</ul>")
    #expect(page.nodes.map(\.kind) == [[], .block, .block, .block, .line, []])
    #expect(MarkupTree(xml: "<li><b>a</b></li>").nodes.map(\.kind) == [[], .line, [], []])
  }
}
