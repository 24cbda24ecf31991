import Foundation
import TestSupport
import Testing
import Text

@testable import Corpus

@Suite("A source map of any text") struct SourceAlignerPropertyTests {
  @Test(arguments: RandomSource.Form.allCases)
  func `joins every character with bytes that read the same`(form: RandomSource.Form) throws {
    for seed in UInt64(0)..<40 {
      var source = RandomSource(form, seed: seed)
      let file = source.file()
      let article = try #require(
        try ReaderFixture().read(source.fileName, file).articles.first, "seed \(seed)")
      let origin = try #require(article.origin, "seed \(seed)")
      let cleaned = Cleaner().clean(article)
      let map = try #require(cleaned.sourceMap, "seed \(seed)")
      let text = Array(cleaned.body.text.utf8)
      let oracle = SourceOracle(text: text, file: file, syntax: origin.syntax) { bytes in
        String(bytes: bytes, encoding: source.encoding) ?? ""
      }
      #expect(oracle.broken(map) == [], "seed \(seed)")
      var coverage = SourceCoverage()
      coverage.add(text, map)
      #expect(coverage.share == 1, "seed \(seed): \(coverage)")
      checkSpans(of: cleaned.body.text, map, oracle, seed: seed)
    }
  }

  /// Random spans between characters: the sources of each, white space aside, read like it.
  private func checkSpans(
    of text: String, _ map: SourceMap, _ oracle: SourceOracle, seed: UInt64
  ) {
    var numbers = SeededGenerator(seed: seed)
    var borders = [0]
    for character in text { borders.append(borders[borders.count - 1] + character.utf8.count) }
    for _ in 0..<30 {
      let start = Int.random(in: 0..<borders.count, using: &numbers)
      let end = Int.random(in: start..<min(borders.count, start + 40), using: &numbers)
      let span = TextSpan(borders[start], borders[end])
      #expect(oracle.broken(span, map.source(of: span), ignoringSpace: true) == nil, "seed \(seed)")
    }
  }
}
