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
