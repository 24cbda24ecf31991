import FuzzDriver

@testable import Corpus
@testable import Text

/// What must hold of the map from a text to where it was read: every run stands in both, and where
/// it is as long in both and nothing is escaped it is the same.
///
/// An input is a byte for the syntax, then the source; the text is what its reader makes of it.
enum SourceMapTarget {
  static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let syntaxes: [SourceText.Syntax] = [.plain, .markdown, .markup, .feed, .json, .csv]
    let source = Array(String(decoding: bytes.dropFirst(), as: UTF8.self).utf8)
    // Half of the source, so that much of it is to be passed over.
    let half = String(decoding: source.suffix(source.count / 2), as: UTF8.self)
    for text in [String(decoding: source, as: UTF8.self), half] {
      let clean = TextNormalizer.body(text)
      let origin = SourceText(
        source, in: 0..<source.count, syntaxes[Int(first) % syntaxes.count])
      guard let map = SourceAligner.map(of: clean, from: origin) else { continue }
      check(map, clean, source)
    }
  }

  private static func check(_ map: SourceMap, _ text: String, _ source: [UInt8]) {
    let bytes = Array(text.utf8)
    var end = 0
    for run in map.runs {
      promise(run.text.start >= end && run.text.end <= bytes.count, "a run outside the text")
      promise(run.source.start >= 0 && run.source.end <= source.count, "a run outside the source")
      end = run.text.end
    }
    let whole = map.source(of: TextSpan(0, bytes.count))
    promise(whole.allSatisfy { $0.end <= source.count }, "a span outside the source")
  }
}

/// A text in every syntax.
enum SourceMapSeeds {
  static let all = texts.enumerated().map {
    (name: "source-\($0)", bytes: [UInt8($0 % 6)] + Array($1.utf8))
  }

  private static let texts = [
    "A title\r\n\r\nThe  Council e\u{301}tat\u{a0}said \u{200B}so.\n\nThe Council said so again.",
    "# A *title*\n\nThe [Council](https://a.eu) said `so` {{< fig >}} ![x](y.png)\n\n> quote &amp; end",
    "<p>The &amp;amp; Council&nbsp;said <b>so</b>.<!-- x --><script>y</script></p><p>Again &#x41;</p>",
    "<item><description><![CDATA[<p>The &amp; Council</p>]]> &lt;b&gt;so&lt;/b&gt;</description>",
    #"{"text":"The \"Council\" said\nso \u00e9 \ud83d\ude00 \/ <p>x &amp; y</p>"}"#,
    "title,text\nA,\"The \"\"Council\"\" said,\nso\"\n",
  ]
}
