private import CArchive

/// Gives libarchive the bytes of a stream, piece by piece. Used by one archive only.
@safe final class ArchiveFeed {
  /// The next piece; empty at the end, nil when there is none for a reason that its owner knows.
  private let pull: () -> [UInt8]?
  /// The piece that the library reads now: it must stay where it is until the next.
  private var piece = unsafe UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  /// How many bytes were given, this piece included.
  private(set) var given = 0
  private(set) var hasFailed = false
  /// The bytes before the piece: the library may have looked ahead from there.
  private var recent: [UInt8] = []

  /// The library looks at most so far ahead, in bytes, for another stream behind one.
  private static let lookahead = 64

  init(_ pull: @escaping () -> [UInt8]?) {
    self.pull = pull
  }

  deinit {
    unsafe piece.deallocate()
  }

  /// Moves on to the next piece and tells its size; -1 on a failure.
  private func advance() -> Int {
    guard let bytes = pull() else {
      hasFailed = true
      return -1
    }
    guard !bytes.isEmpty else { return 0 }
    recent = unsafe Array((recent + piece.suffix(Self.lookahead)).suffix(Self.lookahead))
    unsafe piece.deallocate()
    unsafe piece = UnsafeMutableBufferPointer.allocate(capacity: bytes.count)
    _ = unsafe piece.initialize(from: bytes)
    given += bytes.count
    return bytes.count
  }

  /// Whether all that comes after the first `used` bytes of the stream is zero.
  func isPadding(after used: Int) -> Bool {
    let unread = max(0, given - used)
    let unseen = unsafe max(0, unread - piece.count)
    guard unsafe piece.suffix(unread).allSatisfy({ $0 == 0 }),
      recent.suffix(unseen).allSatisfy({ $0 == 0 })
    else { return false }
    while let bytes = pull() {
      if bytes.isEmpty { return true }
      guard bytes.allSatisfy({ $0 == 0 }) else { return false }
    }
    hasFailed = true
    return false
  }

  /// Opens an archive that reads from here, and must not outlive it.
  func open(_ archive: OpaquePointer) -> Int32 {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    return unsafe archive_read_open(
      archive, context, nil,
      { _, context, target in
        guard let context = unsafe context else { return -1 }
        let feed = unsafe Unmanaged<ArchiveFeed>.fromOpaque(context).takeUnretainedValue()
        let count = feed.advance()
        unsafe target?.pointee = UnsafeRawPointer(feed.piece.baseAddress)
        return count
      }, nil)
  }
}
