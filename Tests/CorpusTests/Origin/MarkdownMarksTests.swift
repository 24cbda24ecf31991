import Testing

@testable import Corpus

@Suite("Marks of Markdown") struct MarkdownMarksTests {
  @Test(
    arguments: [
      ("**a**", 1), ("![a [b]](c(d).png) e", 18), ("![a", 1), ("](https://x.org/(y)) z", 20),
      ("][ref] z", 6), ("](never closed", 1), ("<b class='x'>y", 13), ("< 3", 1),
      ("{{< figure src=\"x\" >}}y", 22), ("{% raw %}y", 9), ("12. A", 3), ("12 men", nil),
      ("word", nil), ("", nil),
    ] as [(String, Int?)])
  func `end where the text goes on`(source: String, end: Int?) {
    #expect(MarkdownMarks.end(ofMarkAt: 0, in: Array(source.utf8)) == end)
  }
}
