import CZlib
import Markup
import Testing

@Suite struct `An inflater` {
  /// A gzip member by zlib itself.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    var input = bytes
    let bound = bytes.count + bytes.count / 100 + 100
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe deflateInit2_(
        &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        unsafe deflate(&stream, Z_FINISH)
      }
      count = unsafe bound - Int(stream.avail_out)
      unsafe deflateEnd(&stream)
    }
  }

  static func unpacked(_ packed: [UInt8], ratio: Int = 200, piece: Int = 1 << 16) throws -> [UInt8]
  {
    var inflater = try Inflater(ratio: ratio)
    var output: [UInt8] = []
    for start in stride(from: 0, to: packed.count, by: piece) {
      try inflater.unpack(Array(packed[start..<min(start + piece, packed.count)])) { output += $0 }
    }
    let isComplete = inflater.isComplete
    #expect(isComplete)
    return output
  }

  @Test(arguments: [1, 7, 4096, 1 << 20])
  func `gives back what was packed, whatever pieces come`(piece: Int) throws {
    let text = Array(String(repeating: "An article. ", count: 20_000).utf8)
    #expect(try Self.unpacked(Self.gzip(text), piece: piece) == text)
  }

  @Test func `reads members one after another, and zeros behind them`() throws {
    let packed = Self.gzip(Array("one ".utf8)) + Self.gzip(Array("two".utf8)) + [0, 0, 0]
    #expect(try Self.unpacked(packed) == Array("one two".utf8))
  }

  @Test func `refuses a stream that unpacks to far more than its size`() throws {
    let bomb = Self.gzip([UInt8](repeating: 0x20, count: 20 << 20))
    #expect(throws: MarkupFailure.bomb(ratio: 200)) { try Self.unpacked(bomb) }
  }

  @Test func `allows a small file any ratio`() throws {
    let packed = Self.gzip([UInt8](repeating: 0x20, count: 1_000_000))
    #expect(try Self.unpacked(packed).count == 1_000_000)
  }

  @Test func `says when the stream breaks off`() throws {
    let packed = Self.gzip(Array("An article that breaks off".utf8)).dropLast(9)
    var inflater = try Inflater(ratio: 200)
    try inflater.unpack(Array(packed)) { _ in }
    let isComplete = inflater.isComplete
    #expect(!isComplete)
  }

  @Test func `says when the stream is damaged`() throws {
    var packed = Self.gzip(Array(String(repeating: "An article. ", count: 500).utf8))
    packed[packed.count - 5] ^= 0xFF
    #expect(throws: MarkupFailure.self) { try Self.unpacked(packed) }
  }
}
