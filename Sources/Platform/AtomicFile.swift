internal import Glibc
internal import Synchronization

/// A file being written beside the one it will replace. Dropped before `commit`, it leaves nothing.
package struct AtomicFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private let temporary: String
  private var isCommitted = false

  private static let serial = Atomic<UInt64>(0)

  /// - Parameter mode: permission bits of the new file, before the process' mask.
  package init(replacing path: String, mode: UInt32 = 0o644) throws(SystemFailure) {
    let number = Self.serial.wrappingAdd(1, ordering: .relaxed).newValue
    let temporary = "\(path).\(getpid()).\(number).tmp"
    descriptor = try retrying("open", temporary) {
      unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
    }
    self.path = path
    self.temporary = temporary
  }

  deinit {
    Descriptor.close(descriptor)
    if !isCommitted { _ = unsafe unlink(temporary) }
  }

  package mutating func append(_ bytes: RawSpan) throws(SystemFailure) {
    do throws(SystemFailure) {
      try Descriptor.writeAll(descriptor, bytes)
    } catch {
      throw SystemFailure(call: error.call, path: temporary, code: error.code)
    }
  }

  /// Writes over bytes already appended, as a header that is known last.
  package mutating func overwrite(at offset: Int, _ bytes: RawSpan) throws(SystemFailure) {
    var done = 0
    while done < bytes.byteCount {
      let rest = bytes.extracting(droppingFirst: done)
      done += try retrying("pwrite", temporary) {
        unsafe rest.withUnsafeBytes {
          unsafe pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + done))
        }
      }
    }
  }

  /// Forces the bytes to the disk and gives them the name, in one step that a crash cannot halve.
  package mutating func commit() throws(SystemFailure) {
    precondition(!isCommitted, "a file is committed once")
    try retrying("fsync", temporary) { fsync(descriptor) }
    try Files.rename(temporary, path)
    isCommitted = true
    try Files.syncFolder(Files.parent(of: path) ?? "/")
  }
}
