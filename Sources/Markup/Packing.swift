/// What a stream was packed with.
package enum Packing: String, CaseIterable, Sendable {
  case gzip, zstd, bzip2, xz

  /// What the first bytes of a stream show; nil when it is not packed.
  ///
  /// RFC 1952, section 2.3.1; RFC 8878, section 3.1.1; bzip2's `BZh1` to `BZh9` and the number pi
  /// of its first block; the xz file format, section 2.1.1.1.
  package init?(shownBy head: [UInt8]) {
    let marks: [(Packing, [UInt8])] = [
      (.gzip, [0x1F, 0x8B]), (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
      (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    ]
    if let mark = marks.first(where: { head.starts(with: $0.1) }) {
      self = mark.0
    } else if head.starts(with: [0x42, 0x5A, 0x68]), head.count >= 10,
      (0x31...0x39).contains(head[3]),
      head[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      self = .bzip2
    } else {
      return nil
    }
  }
}
