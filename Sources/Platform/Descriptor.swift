internal import Glibc

/// Reading and writing open file descriptors. A signal never cuts a call short, and writing to a
/// socket whose other end has gone is an error, never a SIGPIPE.
package enum Descriptor {
  /// What `wait` saw.
  package enum Readiness: Sendable { case ready, timedOut, interrupted }

  package enum Direction: Sendable { case reading, writing }

  /// Reads at most `limit` bytes in one call; `[]` is the end.
  package static func read(_ descriptor: Int32, upTo limit: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(SystemFailure) {
        count = try retrying("read") {
          unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads exactly `count` bytes. Nil when the end comes before the first of them; the end in the
  /// middle is the failure `EPIPE`.
  package static func readFull(
    _ descriptor: Int32, count: Int
  ) throws(SystemFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let more = try read(descriptor, upTo: count - bytes.count)
      if more.isEmpty {
        if bytes.isEmpty { return nil }
        throw SystemFailure(call: "read", code: EPIPE)
      }
      bytes += more
    }
    return bytes
  }

  /// Writes all bytes, waiting where the descriptor does not block.
  package static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemFailure) {
    try writeAll(descriptor, unsafe bytes.span.bytes)
  }

  package static func writeAll(_ descriptor: Int32, _ bytes: RawSpan) throws(SystemFailure) {
    var done = 0
    while done < bytes.byteCount {
      do throws(SystemFailure) {
        done += try writeSome(descriptor, bytes.extracting(droppingFirst: done))
      } catch  where error.isWouldBlock {
        _ = try wait(for: .writing, on: descriptor, milliseconds: nil)
      }
    }
  }

  /// Waits until the descriptor can be read or written (or has failed or closed: the next call
  /// tells). A signal ends the wait as `.interrupted`.
  ///
  /// - Parameter milliseconds: nil waits for ever.
  package static func wait(
    for direction: Direction, on descriptor: Int32, milliseconds: Int?
  ) throws(SystemFailure) -> Readiness {
    var entry = pollfd()
    entry.fd = descriptor
    entry.events = Int16(direction == .reading ? POLLIN : POLLOUT)
    let timeout = Int32(clamping: milliseconds ?? -1)
    let count = unsafe Glibc.poll(&entry, 1, timeout)
    if count >= 0 { return count == 0 ? .timedOut : .ready }
    if errno == EINTR { return .interrupted }
    throw SystemFailure(call: "poll", code: errno)
  }

  /// A file of this process' own that has no name and is gone when it is closed, holding `bytes`.
  package static func temporary(_ bytes: [UInt8]) throws(SystemFailure) -> Int32 {
    let descriptor = try LinuxCalls.anonymousFile()
    do throws(SystemFailure) {
      try writeAll(descriptor, bytes)
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Closes it; an error is of no use to anybody by then.
  package static func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  /// The largest number of descriptors this process may have open, and asks for as many as it may.
  package static func raiseLimit() -> Int {
    var limit = rlimit()
    guard unsafe getrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return 1024
    }
    limit.rlim_cur = limit.rlim_max
    _ = unsafe setrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit)
    _ = unsafe getrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit)
    return Int(clamping: limit.rlim_cur)
  }

  private static func writeSome(
    _ descriptor: Int32, _ bytes: RawSpan
  ) throws(SystemFailure) -> Int {
    try retrying("write") {
      unsafe bytes.withUnsafeBytes { buffer in
        let sent = unsafe send(
          descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        guard sent < 0, errno == ENOTSOCK else { return sent }
        return unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
    }
  }
}
