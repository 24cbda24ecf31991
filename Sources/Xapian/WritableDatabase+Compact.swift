internal import XapianBridge

extension WritableDatabase {
  /// Writes several databases as one, with documents renumbered in the order of the sources.
  ///
  /// The new database has a UUID of its own and revision 1. Of equal metadata keys only the first
  /// source's is kept, and documents with equal `Q` terms both stay.
  public static func compact(
    _ sources: [String], into destination: String
  ) throws(XapianError) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for source in sources {
      bytes += source.utf8
      ends.append(bytes.count)
    }
    try bytes.span.lent { all throws(XapianError) in
      let views = unsafe pieces(of: all, ends: ends)
      try destination.lent { destination throws(XapianError) in
        try bridged { failure in
          unsafe views.withUnsafeBufferPointer {
            unsafe XBCompact($0.baseAddress, $0.count, destination, failure)
          }
        }
      }
    }
  }

  private static func pieces(of all: XBBytes, ends: [Int]) -> [XBBytes] {
    var start = 0
    return unsafe ends.map { end in
      defer { start = end }
      return unsafe XBBytes(bytes: all.bytes.map { unsafe $0 + start }, count: end - start)
    }
  }
}
