import Testing
import Text

@testable import Corpus

@Suite("A source map") struct SourceAlignerTests {
  private func map(_ text: String, _ source: String, _ syntax: SourceText.Syntax) -> SourceMap? {
    SourceAligner.map(of: text, from: SourceText(of: source, from: source, syntax))
  }

  /// Each run as its text, and the source that it came from.
  private func pairs(_ text: String, _ source: String, _ syntax: SourceText.Syntax) -> [String] {
    map(text, source, syntax).map { map in
      map.runs.map { run in
        let left = Array(text.utf8)[run.text.start..<run.text.end]
        let right = Array(source.utf8)[run.source.start..<run.source.end]
        let pair = [left, right].map { String(decoding: $0, as: UTF8.self) }
        return left == right ? pair[0] : pair[0] + "=" + pair[1]
      }
    } ?? []
  }

  @Test func `of a plain text is one run`() {
    #expect(pairs("One.\n\nTwo.", "\n\nOne.\n\nTwo.\n", .plain) == ["One.\n\nTwo."])
  }

  @Test func `has a run for each reference, folded space and decomposed letter`() {
    #expect(
      pairs("AT&T \"é\" a b.\nÜ", "AT&amp;amp;T &quot;e\u{301}&#34; a  \t b.\r\nU&#x308;", .plain)
        == [
          "AT", "&=&amp;amp;", "T ", "\"=&quot;", "é=e\u{301}", "\"=&#34;", " a", " =  \t ", "b.",
          "\n=\r\n", "Ü=U&#x308;",
        ])
  }

  @Test func `leaves out what is not seen`() {
    #expect(
      pairs("Soft word", "So\u{200B}ft \u{FEFF}word", .plain) == [
        "So", "ft", " = \u{FEFF}", "word",
      ])
  }

  @Test func `passes over the marks of Markdown`() {
    let source = "# **Me**ta said [so](https://so.org/so), ![so](so.png)_so_ {{< so >}}and 3 * 4."
    #expect(
      pairs("Meta said so, so and 3 * 4.", source, .markdown)
        == ["Me", "ta said ", "so", ", ", "so", " ", "and 3 * 4."])
  }

  @Test func `goes to the line that stands among its neighbours`() {
    let source =
      "A first line.\n\nRead on below.\n\nAnother thing altogether.\n\nRead on below.\n\nThe end of it."
    let text = "Another thing altogether.\n\nRead on below.\n\nThe end of it."
    #expect(pairs(text, source, .plain) == [text])
    let left = "A first line.\n\nRead on below.\n\nThe end of it."
    #expect(map(left, source, .plain)?.source(of: TextSpan(15, 29)) == [TextSpan(15, 29)])
  }

  @Test func `gives back a place that a longer stretch claims`() {
    let quote = "It is a disgrace that nobody asked the people who live there, she said."
    let source =
      "Start here now.\n\n\(quote)\n\nPull quote ends.\n\n\(quote) And more of it follows."
    let text = "Start here now.\n\n\(quote) And more of it follows."
    #expect(
      pairs(text, source, .plain) == ["Start here now.\n\n", "\(quote) And more of it follows."])
  }

  @Test func `leaves what a reader made up in no run`() {
    #expect(pairs("Added here. The rest.", "The rest.", .plain) == ["The rest."])
    #expect(map("Nothing of it", "is there at all", .plain) == nil)
  }
}
