import Testing

@testable import Corpus
@testable import Markup

@Suite("The characters of a source") struct SourceTextCharactersTests {
  private func characters(_ source: String, _ syntax: SourceText.Syntax) -> SourceCharacters {
    SourceText(of: source, from: source, syntax).characters
  }

  @Test(
    arguments: [
      (.plain, "a &amp;amp; b <i>", "a & b <i>"),
      (.markdown, "*a* &amp; e\u{301}", "*a* & é"),
      (.markup, "<p title='a>b'>x<b>y</b></p><!-- <p> -->z<script>'</p>'</script>", "xy\nz"),
      (.markup, "a < b & c<br>d &#146;e", "a < b & c\nd ’e"),
      (.feed, "<t><![CDATA[<p>a &amp; b</p>]]></t><u>&lt;i&gt;c&lt;/i&gt; d</u>", "a & b\n\nc d\n"),
      (.feed, "<t>1 &lt; 2</t>", "1 < 2\n"),
      (.json, #"{"t":"a\"\nb \ud83d\ude00 \u00e9","u":1}"#, "t\na\"\nb 😀 é\nu\n"),
      (.json, #""<p>a\u0026amp;b<\/p>""#, "a&b\n\n"),
      (.json, #""a\é\y""#, "aéy\n"),
      (.csv, "a,\"b \"\"c\"\"\nd\",e", "a,\n\"b \"c\"\nd\n\",e"),
      (.csv, "a\tb \"c d\" e", "a\tb \n\"c d\n\" e"),
    ] as [(SourceText.Syntax, String, String)])
  func `are read as its syntax has them`(
    syntax: SourceText.Syntax, source: String, text: String
  ) {
    #expect(String(decoding: characters(source, syntax).bytes, as: UTF8.self) == text)
  }

  @Test func `know where they stood`() {
    let json = characters(#""a\nb &amp; c""#, .json)
    var cursor = 0
    #expect(json.source(of: 0..<1, &cursor) == 1..<2)
    #expect(json.source(of: 1..<2, &cursor) == 2..<4)
    #expect(json.source(of: 2..<5, &cursor) == 4..<11)
    #expect(json.source(of: 4..<5, &cursor) == 6..<11)
    #expect(json.source(of: 0..<7, &cursor) == 1..<13)
    // The line end behind the string stands nowhere.
    #expect(json.source(of: 6..<8, &cursor) == nil)
  }

  @Test func `count from where the part began, in the bytes of its charset`() {
    var latin = SourceText(of: "é a", from: "é a", .plain)
    latin.start = 100
    latin.encoding = .stepped([
      .init(text: 0..<2, bytes: 0..<1), .init(text: 2..<4, bytes: 1..<3),
    ])
    var cursor = 0
    #expect(latin.characters.source(of: 0..<2, &cursor) == 100..<101)
    #expect(latin.characters.source(of: 0..<4, &cursor) == 100..<103)
    let rest = latin.narrowed(to: 2..<4).characters
    #expect(rest.source(of: 0..<2, &cursor) == 101..<103)
  }
}
