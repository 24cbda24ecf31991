import Markup
import Testing

@Suite struct `An element's kind` {
  private static let kinds: [(String, ElementKind)] = [
    ("script", .invisible), ("p", .block), ("amp-ad", .block), ("br", .line), ("td", .cell),
    ("span", []), ("", []),
  ]

  @Test(arguments: kinds) func `is told by its name`(name: String, kind: ElementKind) {
    #expect(ElementKind.named(name) == kind)
  }

  @Test func `stands in the tree of a page and of a document`() {
    let page: [ElementKind] = [[], .block, .block, .block, .line, []]
    #expect(MarkupTree(html: "<ul><li>a</ul>").nodes.map(\.kind) == page)
    let document: [ElementKind] = [[], .line, [], []]
    #expect(MarkupTree(xml: "<li><b>a</b></li>").nodes.map(\.kind) == document)
  }
}
