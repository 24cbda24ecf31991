import Testing

@testable import Corpus

@Suite struct `A text normalizer` {
  @Test(arguments: [
    ("a\r\nb\rc\n\n\n\nd", "a\nb\nc\n\nd"), ("  a  \t b  \n  c ", "a b\nc"),
    ("H&amp;amp;M &#8217;s Jos&eacute;", "H&M ’s José"), ("Cafe\u{301}", "Café"),
    ("a\u{0}b\u{7}c\u{9F}d", "a b c d"), ("a\u{A0}\u{2009}b\u{3000}c", "a b c"),
    ("a\u{200B}b\u{FEFF}c\u{202E}d\u{E0041}e", "abcde"), ("a\u{2028}b\u{2029}c", "a\nb\n\nc"),
    ("a\u{AD}b \u{200D}", "a\u{AD}b \u{200D}"), ("x\u{FFFD}y", "x\u{FFFD}y"), ("", ""),
    (" \n ", ""),
    ("I\u{307}", "İ"), ("😀 한국", "😀 한국"),
  ])
  func `brings a text to one form`(text: String, normal: String) {
    #expect(TextNormalizer.body(text) == normal)
    #expect(TextNormalizer.body(normal) == normal)
  }

  /// Equal strings may differ in their bytes.
  @Test(arguments: ["e\u{200B}\u{301}", "e\u{202A}\u{301}", "e\u{FEFF}\u{301}", "e\u{301}"])
  func `composes what stands together when all else is dropped`(text: String) {
    #expect(Array(TextNormalizer.body(text).utf8) == [0xC3, 0xA9])
  }

  @Test func `makes one line of a title`() {
    #expect(TextNormalizer.line(" A \n\n title&nbsp;here ") == "A title here")
  }
}
