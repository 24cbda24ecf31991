private import CZlib

/// Unpacks a gzip stream piece by piece, members one after another included.
@safe package struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let ratio: Int
  private var taken = 0
  private var given = 0
  private var isBetweenMembers = true
  /// Unpacked bytes that are allowed whatever the ratio.
  private static let free = 1 << 20
  private static let piece = 64 << 10

  /// `ratio`: how many times its size the stream may unpack to.
  package init(ratio: Int) throws(MarkupFailure) {
    self.ratio = ratio
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, 32 for gzip or zlib as the header says.
    let code = unsafe inflateInit2_(
      stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .outOfMemory }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether the bytes so far end where a stream may end.
  package var isComplete: Bool { isBetweenMembers && taken > 0 }

  /// Unpacks the next bytes of the stream, handing over pieces of at most 64 KiB.
  ///
  /// Zero bytes after the last member, as tape and block padding, are passed over.
  package mutating func unpack(
    _ bytes: [UInt8], _ body: ([UInt8]) -> Void
  ) throws(MarkupFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if isBetweenMembers, taken > 0, rest.first == 0 {
        rest = rest.drop { $0 == 0 }
        continue
      }
      isBetweenMembers = false
      let (output, used, isEnd) = try step(rest)
      taken += used
      given += output.count
      if given > Self.free, given > taken * ratio { throw .bomb(ratio: ratio) }
      if !output.isEmpty { body(output) }
      rest = rest.dropFirst(used)
      if isEnd {
        isBetweenMembers = true
        unsafe inflateReset(stream)
      }
    }
  }
}

extension Inflater {
  private func step(
    _ bytes: ArraySlice<UInt8>
  ) throws(MarkupFailure) -> (output: [UInt8], used: Int, isEnd: Bool) {
    var input = Array(bytes.prefix(Self.piece))
    var code = Z_OK
    var used = 0
    let output = unsafe [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe stream.pointee.next_in = source.baseAddress
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(buffer.count)
        code = unsafe inflate(stream, Z_NO_FLUSH)
        used = unsafe source.count - Int(stream.pointee.avail_in)
        count = unsafe buffer.count - Int(stream.pointee.avail_out)
      }
    }
    switch code {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: return (output, used, true)
    case Z_MEM_ERROR: throw .outOfMemory
    default:
      throw .damaged(
        what: unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "code \(code)")
    }
    if used == 0, output.isEmpty { throw .damaged(what: "no progress") }
    return (output, used, false)
  }
}
