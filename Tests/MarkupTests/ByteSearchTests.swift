import Testing

@testable import Markup

@Suite struct `A byte search` {
  private static let text = Array("a <b> c <!-- d --".utf8)

  @Test(arguments: [(0, 2), (2, 2), (3, 8), (9, nil), (17, nil), (40, nil)] as [(Int, Int?)])
  func `finds the next place of a byte`(start: Int, place: Int?) {
    #expect(ByteSearch.first(UInt8(ascii: "<"), in: Self.text, from: start) == place)
  }

  @Test func `finds a mark whole, and none that the text breaks off`() {
    #expect(ByteSearch.first(Array("<!--".utf8), in: Self.text) == 8)
    #expect(ByteSearch.first(Array("-->".utf8), in: Self.text) == nil)
    #expect(ByteSearch.first(Array("--".utf8), in: Self.text, from: 11) == 15)
  }
}

@Suite struct `A forward search` {
  @Test func `finds the end of a mark, and does not look again for what it missed`() {
    var ends = ForwardSearch()
    let bytes = Array("a-->b\"".utf8)
    #expect(ends.end(of: "-->", in: bytes, from: 0) == 4)
    #expect(ends.end(of: "\"", in: bytes, from: 4) == 6)
    #expect(ends.end(of: "-->", in: bytes, from: 2) == nil)
    #expect(ends.end(of: "-->", in: bytes, from: 0) == nil)
    #expect(ends.end(of: "\"", in: bytes, from: 7) == nil)
  }
}
