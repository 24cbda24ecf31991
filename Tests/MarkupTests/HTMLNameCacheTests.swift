import Testing

@testable import Markup

@Suite struct `A cache of names` {
  @Test func `tells names apart that share a slot, an end or a beginning`() {
    let names = (0..<2_000).map { "n\($0)" } + ["", "abcdefghijklmnop", "abcdefghijklmnopq", "p"]
    var cache = HTMLNameCache { String(decoding: $0, as: UTF8.self) }
    for name in names + names {
      let bytes = Array("<\(name)>".utf8)
      #expect(cache.value(of: 1..<(bytes.count - 1), in: bytes) == name)
    }
  }
}
