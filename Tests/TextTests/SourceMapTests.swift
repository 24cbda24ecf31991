import Testing

@testable import Text

@Suite("A source map") struct SourceMapTests {
  /// `AT&T said` of `AT&amp;T  <b>said</b>`.
  private static let map = SourceMap([
    .init(text: TextSpan(0, 2), source: TextSpan(10, 12)),
    .init(text: TextSpan(2, 3), source: TextSpan(12, 17)),
    .init(text: TextSpan(3, 4), source: TextSpan(17, 18)),
    .init(text: TextSpan(4, 5), source: TextSpan(18, 20)),
    .init(text: TextSpan(5, 9), source: TextSpan(23, 27)),
  ])

  @Test(
    arguments: [
      (TextSpan(0, 4), [TextSpan(10, 18)]), (TextSpan(1, 2), [TextSpan(11, 12)]),
      (TextSpan(2, 3), [TextSpan(12, 17)]), (TextSpan(3, 7), [TextSpan(17, 20), TextSpan(23, 25)]),
      (TextSpan(0, 9), [TextSpan(10, 20), TextSpan(23, 27)]), (TextSpan(4, 4), []),
      (TextSpan(9, 12), []),
    ])
  func `leads from a span to the spans of its source`(span: TextSpan, source: [TextSpan]) {
    #expect(Self.map.source(of: span) == source)
  }

  @Test func `leads into a run of equal characters by their share`() {
    let wide = SourceMap([.init(text: TextSpan(0, 6), source: TextSpan(2, 14))])
    #expect(wide.source(of: TextSpan(1, 3)) == [TextSpan(4, 8)])
    let narrow = SourceMap([.init(text: TextSpan(4, 10), source: TextSpan(0, 4))])
    #expect(narrow.source(of: TextSpan(7, 10)) == [TextSpan(2, 4)])
  }

  @Test func `leaves out what is in no run`() {
    let map = SourceMap([
      .init(text: TextSpan(2, 4), source: TextSpan(7, 9)),
      .init(text: TextSpan(6, 8), source: TextSpan(1, 3)),
    ])
    #expect(map.source(of: TextSpan(0, 2)) == [])
    #expect(map.source(of: TextSpan(3, 7)) == [TextSpan(8, 9), TextSpan(1, 2)])
  }
}
