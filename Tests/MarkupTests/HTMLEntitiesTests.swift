import Markup
import Testing

@Suite struct `HTML entities` {
  @Test(arguments: [
    ("H&amp;M", "H&M"),
    ("Jos&#233; Jos&#xE9; Jos&eacute; Jos&#xe9;", "José José José José"),
    ("R&amp;amp;D", "R&D"),
    ("R&amp;amp;amp;D", "R&D"),
    ("&amp;#8217;", "’"),
    ("AT&T; AT&T, a & b, &;, &#;, &#x;", "AT&T; AT&T, a & b, &;, &#;, &#x;"),
    ("a&nbsp;b", "a\u{A0}b"),
    ("it&apos;s &hellip; &lsqb;1&rsqb;", "it's … [1]"),
    ("&#147;quoted&#148; &#150;", "“quoted” –"),
    ("&#0; &#xD800; &#x110000; &#99999999999;", "\u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD}"),
    ("&nosuchthing; &amp", "&nosuchthing; &amp"),
    ("?a=1&copy=2", "?a=1&copy=2"),
    ("", ""),
    ("&", "&"),
  ])
  func `are decoded, and nothing else is`(text: String, decoded: String) {
    #expect(HTMLEntities.decode(text) == decoded)
  }
}
