/// The lines of a file, one at a time, however long the file is.
struct LineReader: ~Copyable {
  private let bytes: FileBytes
  private let limit: Int
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Of the line last given, from 1.
  private(set) var number = 0
  /// Of the line last given, in bytes from the beginning of the file.
  private(set) var offset = 0
  /// How many bytes were dropped.
  private var dropped = 0

  enum Line: Equatable {
    /// Without its line end.
    case bytes([UInt8])
    /// Longer than the limit, and passed over.
    case tooLong
  }

  /// `limit`: the longest line given, in bytes.
  init(_ bytes: FileBytes, limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  /// Nil at the end. A byte order mark before the first line is not given.
  mutating func next() throws(ReadFailure) -> Line? {
    number += 1
    var searched = start
    var isTooLong = false
    while true {
      if let end = pending[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return isTooLong ? .tooLong : line(upTo: end)
      }
      if pending.count - start > limit {
        isTooLong = true
        start = pending.count
      }
      searched = pending.count
      guard !isAtEnd, try fill(&searched) else {
        isAtEnd = true
        guard start < pending.count || isTooLong else { return nil }
        defer { start = pending.count }
        return isTooLong ? .tooLong : line(upTo: pending.count)
      }
    }
  }

  private mutating func line(upTo end: Int) -> Line {
    guard end - start <= limit else { return .tooLong }
    var line = pending[start..<end]
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    offset = dropped + line.startIndex
    if line.last == 13 { line = line.dropLast() }
    return .bytes(Array(line))
  }

  /// Drops what was given and appends the next piece; false at the end.
  private mutating func fill(_ searched: inout Int) throws(ReadFailure) -> Bool {
    pending.removeFirst(start)
    dropped += start
    searched -= start
    start = 0
    guard let piece = try bytes.next() else { return false }
    pending += piece
    return true
  }
}
