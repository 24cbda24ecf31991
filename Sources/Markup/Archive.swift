private import CArchive
private import Glibc

/// An archive or a packed stream, read front to back, never more of it in memory than a piece.
///
/// Only formats and packings that libarchive reads itself are enabled: some of the others would
/// start programs.
@safe package struct Archive: ~Copyable {
  let raw: OpaquePointer
  let feed: ArchiveFeed?
  private let ratio: Int
  /// The size of the file, where the library reads it itself and jumps in it.
  private let fileSize: Int
  /// How many unpacked bytes it gave.
  package private(set) var given = 0

  /// Unpacked bytes that are allowed whatever the ratio.
  static let free = 1 << 20
  private static let piece = 64 << 10

  /// What is looked for.
  package enum Kind: Sendable { case tar, zip, stream(Packing) }

  /// - Parameters:
  ///   - ratio: how many times its size it may unpack to, all members together.
  ///   - pull: gives the next piece; empty at the end, nil on a failure that its owner knows.
  package init(
    _ kind: Kind, ratio: Int, pull: @escaping () -> [UInt8]?
  ) throws(MarkupFailure) {
    let feed = ArchiveFeed(pull)
    let raw = unsafe try Self.opened(kind, feed) { unsafe feed.open($0) }
    unsafe self.raw = raw
    self.feed = feed
    self.ratio = ratio
    fileSize = 0
  }

  /// A file that can be read in any order, from its start. It stays open.
  ///
  /// A zip archive tells at its end what is in it; without that, members whose size comes behind
  /// them and links are not known for what they are.
  ///
  /// - Parameter given: what was given before, of an archive that is opened again.
  package init(
    _ kind: Kind, ratio: Int, descriptor: Int32, given: Int
  ) throws(MarkupFailure) {
    let size = lseek(descriptor, 0, SEEK_END)
    _ = lseek(descriptor, 0, SEEK_SET)
    let raw = unsafe try Self.opened(kind, nil) { raw in
      unsafe archive_read_open_fd(raw, descriptor, Self.piece)
    }
    unsafe self.raw = raw
    feed = nil
    self.ratio = ratio
    fileSize = size
    self.given = given
  }

  deinit {
    unsafe archive_read_free(raw)
  }

  /// The next bytes of the member, empty at its end.
  package mutating func next() throws(MarkupFailure) -> [UInt8] {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, filled in
      count = unsafe archive_read_data(raw, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    guard count >= 0 else { throw failure(Int32(clamping: count)) }
    given += count
    if given > Self.free, given > max(taken, fileSize) * ratio { throw .bomb(ratio: ratio) }
    return bytes
  }

  /// Fails when something other than zero bytes follows what was read to its end.
  func checkRest() throws(MarkupFailure) {
    guard let feed, !feed.isPadding(after: taken) else { return }
    throw feed.hasFailed ? .source : .damaged(what: "something else follows what is packed")
  }

  /// How many bytes were read so far as they come.
  var taken: Int { unsafe Int(archive_filter_bytes(raw, -1)) }

  /// A warning is as good as none: what it is about was read as well as could be.
  func check(_ code: Int32) throws(MarkupFailure) {
    if code != ARCHIVE_OK, code != ARCHIVE_WARN { throw failure(code) }
  }

  private func failure(_ code: Int32) -> MarkupFailure { unsafe Self.failure(code, raw, feed) }

  private static func failure(
    _ code: Int32, _ raw: OpaquePointer, _ feed: ArchiveFeed?
  ) -> MarkupFailure {
    if feed?.hasFailed == true { return .source }
    if unsafe archive_errno(raw) == ENOMEM { return .outOfMemory }
    let what = unsafe archive_error_string(raw).map { unsafe String(cString: $0) }
    return code == ARCHIVE_FATAL
      ? .damaged(what: what ?? "it breaks off") : .damagedMember(what: what ?? "code \(code)")
  }

  private static func opened(
    _ kind: Kind, _ feed: ArchiveFeed?, _ open: (OpaquePointer) -> Int32
  ) throws(MarkupFailure) -> OpaquePointer {
    let raw = unsafe try made(kind)
    let code = unsafe open(raw)
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN else {
      defer { unsafe archive_read_free(raw) }
      throw unsafe failure(code, raw, feed)
    }
    return unsafe raw
  }

  private static func made(_ kind: Kind) throws(MarkupFailure) -> OpaquePointer {
    guard let raw = unsafe archive_read_new() else { throw .outOfMemory }
    switch kind {
    case .tar: unsafe archive_read_support_format_tar(raw)
    case .zip: unsafe archive_read_support_format_zip(raw)
    case .stream(let packing):
      unsafe archive_read_support_format_raw(raw)
      switch packing {
      case .gzip: unsafe archive_read_support_filter_gzip(raw)
      case .zstd: unsafe archive_read_support_filter_zstd(raw)
      case .bzip2: unsafe archive_read_support_filter_bzip2(raw)
      case .xz: unsafe archive_read_support_filter_xz(raw)
      }
    }
    return unsafe raw
  }
}
