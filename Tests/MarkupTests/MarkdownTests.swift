import Markup
import Testing

@Suite struct `Reading Markdown` {
  @Test(arguments: [
    ("# Title\n\nOne\ntwo *three* `four`", "Title\n\nOne two three four"),
    ("[a link](http://x.org) ![picture](p.png) <b>raw</b>", "a link raw"),
    ("- one\n- two\n\n> quoted", "one\ntwo\n\nquoted"),
    ("one  \ntwo", "one\ntwo"),
    ("<div>\n\n*inside*\n\n</div>", "inside"),
    ("a &amp; b &eacute; \\*not\\*", "a & b é *not*"),
    ("", ""),
  ])
  func `gives what a page of it would say`(markdown: String, text: String) {
    #expect(MarkupText.text(of: MarkupTree(html: Markdown.html(markdown))) == text)
  }

  @Test(arguments: [">", "[", "*a ", "- ", "![", "`", "<a "])
  func `takes a hundred thousand of one mark`(mark: String) {
    #expect(!Markdown.html(String(repeating: mark, count: 100_000) + "x").isEmpty)
  }
}
