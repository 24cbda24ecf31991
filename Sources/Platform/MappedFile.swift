internal import Glibc

/// A whole regular file in memory, read-only, for as long as this lives. Replacing the file by
/// rename or removing it changes nothing here; truncating it in place would end the process.
@safe package final class MappedFile: @unchecked Sendable {
  // Sendable: the pages are mapped read-only, the pointer never changes, and only deinit unmaps it.
  private let base: UnsafeRawPointer?
  /// In bytes.
  package let count: Int

  package init(path: String) throws(SystemFailure) {
    let descriptor = try Files.openRegular(path)
    defer { Descriptor.close(descriptor) }
    count = try FileStatus(descriptor: descriptor, path: path).size
    unsafe base = try Self.map(descriptor, count, path)
  }

  /// Bytes of this process' own, kept where a file's would be: zeros, then what `fill` writes.
  @unsafe package init(
    count: Int, filling fill: (UnsafeMutableRawBufferPointer) -> Void
  ) throws(SystemFailure) {
    self.count = count
    guard count > 0 else {
      unsafe base = nil
      return
    }
    let pages = unsafe mmap(
      nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let pages = unsafe pages, unsafe pages != MAP_FAILED else {
      throw SystemFailure(call: "mmap", code: errno)
    }
    unsafe base = UnsafeRawPointer(pages)
    unsafe fill(UnsafeMutableRawBufferPointer(start: pages, count: count))
    unsafe mprotect(pages, count, PROT_READ)
  }

  deinit {
    if let base = unsafe base { unsafe munmap(UnsafeMutableRawPointer(mutating: base), count) }
  }

  /// Lends the bytes; they begin at the start of a page.
  package func withBytes<Answer, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try body(unsafe RawSpan(_unsafeStart: base ?? Self.nowhere, byteCount: count))
  }

  /// The address of the first byte, nil when there is none. It is good for as long as this lives.
  @unsafe package var address: UnsafeRawPointer? { unsafe base }

  private static func map(
    _ descriptor: Int32, _ count: Int, _ path: String
  ) throws(SystemFailure) -> UnsafeRawPointer? {
    guard count > 0 else { return nil }
    let pages = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let pages = unsafe pages, unsafe pages != MAP_FAILED else {
      throw SystemFailure(call: "mmap", path: path, code: errno)
    }
    return UnsafeRawPointer(pages)
  }

  /// Where an empty span may point.
  private static var nowhere: UnsafeRawPointer {
    unsafe UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
  }
}
