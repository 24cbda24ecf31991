import Markup
import Testing

@Suite struct `The text of markup` {
  @Test(arguments: [
    ("<p>One\n  two</p><p>three</p>", "One two\n\nthree"),
    ("<p>a<br>b<br/>c</p>", "a\nb\nc"),
    ("<ul><li>one</li><li>two</li></ul>after", "one\ntwo\n\nafter"),
    ("<h1>Title</h1>text<div>block</div>", "Title\n\ntext\n\nblock"),
    ("un<b>frei</b>willig", "unfreiwillig"),
    ("<b>one</b> <i>two</i>", "one two"),
    ("a&nbsp;&nbsp;b", "a b"),
    ("<table><tr><td>1<td>2<tr><td>3</table>", "1 2\n3"),
    ("<pre>one\n  two</pre>", "one\ntwo"),
    ("<script>var a = '<p>no</p>'</script><style>p{}</style>yes", "yes"),
    ("<noscript>no</noscript><button>no</button>yes", "yes"),
    ("<p></p><div><div></div></div>", ""),
    ("<b>U</b>S law, CO<sub>2</sub> and m<sup>2</sup>", "US law, CO2 and m2"),
    ("fined.<sup><a href=#n1>1</a></sup> Then<a href=#n2><sup>2</sup></a>", "fined. 1 Then 2"),
    ("word<br>word<wbr>end", "word\nwordend"),
    ("<td>a</td><td>b</td>", "a b"),
    ("<dl><dt>Fine<dd>10 million<dt>Date<dd>May</dl>", "Fine\n\n10 million\n\nDate\n\nMay"),
    ("<ol><li><p>one</p></li><li>two<ul><li>inner</ul></ol>", "one\n\ntwo\n\ninner"),
    ("<figure><img alt=x><figcaption>A logo</figcaption></figure>text", "A logo\n\ntext"),
    ("a &amp;amp; b &nbsp c &copy 2024 AT&T ?a=1&b=2", "a &amp; b c © 2024 AT&T ?a=1&b=2"),
  ])
  func `is what a person reads`(html: String, text: String) {
    #expect(MarkupText.text(of: MarkupTree(html: html)) == text)
  }

  @Test func `leaves out what it is told to`() {
    let tree = MarkupTree(html: "<p>one</p><p class=x>two</p><p>three</p>")
    let text = MarkupText.text(of: tree) { tree.nodes[$0].attribute("class") == "x" }
    #expect(text == "one\n\nthree")
  }

  @Test func `can be of a part`() throws {
    let tree = MarkupTree(html: "<p>one</p><div><p>two</p><p>three</p></div><p>four</p>")
    let part = try #require(tree.first("div"))
    #expect(MarkupText.text(of: tree, below: part) == "two\n\nthree")
  }
}
