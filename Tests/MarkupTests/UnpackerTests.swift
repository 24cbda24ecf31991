import Markup
import TestSupport
import Testing

@Suite struct `An unpacker` {
  static let text = Array("T\n\nSome text.".utf8)

  static func unpacked(
    _ packed: [UInt8], ratio: Int = 200, piece: Int = 1 << 16
  ) throws -> [UInt8] {
    let packing = try #require(Packing(shownBy: packed))
    var rest = packed[...]
    var unpacker = try Unpacker(packing, ratio: ratio) {
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }
    var output: [UInt8] = []
    while case let bytes = try unpacker.next(), !bytes.isEmpty { output += bytes }
    return output
  }

  @Test(arguments: PackedBytes.packings.map(\.bytes), [1, 7, 1 << 16])
  func `gives back what was packed, whatever pieces come`(packed: [UInt8], piece: Int) throws {
    #expect(try Self.unpacked(packed, piece: piece) == Self.text)
  }

  @Test(arguments: PackedBytes.packings.map(\.bytes))
  func `reads streams one after another`(packed: [UInt8]) throws {
    #expect(try Self.unpacked(packed + packed) == Self.text + Self.text)
  }

  @Test(arguments: PackedBytes.packings.filter { $0.ending != "zst" }.map(\.bytes))
  func `passes over zeros behind`(packed: [UInt8]) throws {
    let padding = [UInt8](repeating: 0, count: 1024)
    #expect(try Self.unpacked(packed + padding) == Self.text)
  }

  @Test(arguments: PackedBytes.packings.map(\.bytes))
  func `says when the stream breaks off`(packed: [UInt8]) throws {
    for count in [packed.count - 1, packed.count - 5, packed.count / 2] {
      let error = try #require(throws: MarkupFailure.self) {
        try Self.unpacked(Array(packed[..<max(count, 10)]))
      }
      guard case .damaged = error else {
        Issue.record("\(error) at \(count)")
        continue
      }
    }
  }

  @Test(arguments: PackedBytes.packings.map(\.bytes))
  func `says when something else follows`(packed: [UInt8]) throws {
    for piece in [1, 1 << 16] {
      #expect(throws: MarkupFailure.self) {
        try Self.unpacked(packed + Array("and more".utf8), piece: piece)
      }
    }
  }

  @Test(arguments: PackedBytes.packings.map(\.bytes))
  func `says when the text in it is damaged`(packed: [UInt8]) throws {
    for place in 12..<packed.count - 1 {
      var packed = packed
      packed[place] ^= 0x10
      let output = try? Self.unpacked(packed)
      #expect(output == nil || output == Self.text, "a byte at \(place)")
    }
  }

  @Test func `says when whoever gives the bytes failed`() {
    for packed in PackedBytes.packings {
      var pieces: [[UInt8]?] = [Array(packed.bytes[..<12]), nil]
      #expect(throws: MarkupFailure.source) {
        let packing = try #require(Packing(shownBy: packed.bytes))
        var unpacker = try Unpacker(packing, ratio: 200) { pieces.removeFirst() }
        while case let bytes = try unpacker.next(), !bytes.isEmpty {}
      }
    }
  }

  @Test(arguments: ["T\n\nSome text.", "BZh9 is not pi", "", "%PDF-1.4"])
  func `is not asked for what is not packed`(text: String) {
    #expect(Packing(shownBy: Array(text.utf8)) == nil)
  }
}
