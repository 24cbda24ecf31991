/// Unpacks a stream piece by piece, streams of the same packing one after another included.
///
/// gzip by zlib: libarchive 3.6 does not verify its check sums.
package struct Unpacker: ~Copyable {
  private let pull: () -> [UInt8]?
  private var inflater: Inflater?
  private var archive: Archive?
  /// What was pulled for the inflater and not given to it yet.
  private var packed: ArraySlice<UInt8> = []

  /// How much the inflater gets at once: what comes of it stands in memory.
  private static let portion = 16 << 10

  /// - Parameters:
  ///   - ratio: how many times its size the stream may unpack to, beyond a first MiB.
  ///   - pull: gives the next piece; empty at the end, nil on a failure that its owner knows.
  package init(
    _ packing: Packing, ratio: Int, pull: @escaping () -> [UInt8]?
  ) throws(MarkupFailure) {
    self.pull = pull
    if packing == .gzip {
      inflater = try Inflater(ratio: ratio)
      archive = nil
    } else {
      inflater = nil
      archive = try Archive(.stream(packing), ratio: ratio, pull: pull)
      _ = try archive?.nextMember()
    }
  }

  /// The next unpacked bytes; empty at the end, which must be the end of what is packed, but for
  /// zero bytes as tapes and blocks are padded with.
  package mutating func next() throws(MarkupFailure) -> [UInt8] {
    if let bytes = try archive?.next() {
      if bytes.isEmpty { try archive?.checkRest() }
      return bytes
    }
    while true {
      if packed.isEmpty {
        guard let bytes = pull() else { throw .source }
        guard !bytes.isEmpty else { break }
        packed = bytes[...]
      }
      var output: [UInt8] = []
      try inflater?.unpack(Array(packed.prefix(Self.portion))) { output += $0 }
      packed = packed.dropFirst(Self.portion)
      if !output.isEmpty { return output }
    }
    guard inflater?.isComplete == true else { throw .damaged(what: "it breaks off") }
    return []
  }
}
