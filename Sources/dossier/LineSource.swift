internal import Platform

/// Lines of a file descriptor, as they come.
struct LineSource {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// A line longer than this is given cut, so that memory stays bounded; it cannot be an article.
  private let longest: Int

  init(_ descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// The next line without its end; nil at the end of the input.
  mutating func next() throws(SystemFailure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(pending[start..<end])
      }
      searched = pending.count
      if isAtEnd || pending.count - start > longest { return rest() }
      try fill(&searched)
    }
  }

  /// Whether a further line can be had without waiting for whoever writes them.
  var hasMore: Bool {
    if isAtEnd { return start < pending.count }
    if pending[start...].contains(UInt8(ascii: "\n")) { return true }
    return (try? Descriptor.wait(for: .reading, on: descriptor, milliseconds: 0)) == .ready
  }

  private mutating func fill(_ searched: inout Int) throws(SystemFailure) {
    if start > 1 << 20 {
      pending.removeFirst(start)
      searched -= start
      start = 0
    }
    let bytes = try Descriptor.read(descriptor, upTo: 1 << 16)
    isAtEnd = bytes.isEmpty
    pending += bytes
  }

  /// What is left without a line end; nil when nothing is.
  private mutating func rest() -> [UInt8]? {
    guard start < pending.count else { return nil }
    defer { start = pending.count }
    return Array(pending[start...])
  }
}
