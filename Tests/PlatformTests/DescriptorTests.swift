import Glibc
import Platform
import Testing

@Suite("A descriptor")
struct DescriptorTests {
  @Test func `gives back what was written to the other end`() throws {
    let (left, right) = try UnixSocket.pair()
    defer { Descriptor.close(right) }
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let received = Mailbox()
    Threads.concurrently(2) { index in
      if index == 0 {
        try? Descriptor.writeAll(left, bytes)
        Descriptor.close(left)
      } else {
        received.bytes = (try? Descriptor.readFull(right, count: bytes.count)) ?? []
      }
    }
    #expect(received.bytes == bytes)
    #expect(try Descriptor.read(right, upTo: 10) == [])
    #expect(try Descriptor.readFull(right, count: 4) == nil)
  }

  @Test func `tells the end in the middle from the end`() throws {
    let (left, right) = try UnixSocket.pair()
    defer { Descriptor.close(right) }
    try Descriptor.writeAll(left, [1, 2, 3])
    Descriptor.close(left)
    #expect(throws: SystemFailure(call: "read", code: EPIPE)) {
      try Descriptor.readFull(right, count: 4)
    }
  }

  @Test func `throws where nobody reads any more, without a signal`() throws {
    let (left, right) = try UnixSocket.pair()
    defer { Descriptor.close(left) }
    Descriptor.close(right)
    let failure = #expect(throws: SystemFailure.self) {
      try Descriptor.writeAll(left, [1, 2, 3])
    }
    #expect(failure?.isBrokenPipe == true)
  }

  @Test func `is waited for, and no longer than asked`() throws {
    let (left, right) = try UnixSocket.pair()
    defer {
      Descriptor.close(left)
      Descriptor.close(right)
    }
    #expect(try Descriptor.wait(for: .reading, on: right, milliseconds: 1) == .timedOut)
    #expect(try Descriptor.wait(for: .writing, on: right, milliseconds: 1) == .ready)
    try Descriptor.writeAll(left, [1])
    #expect(try Descriptor.wait(for: .reading, on: right, milliseconds: nil) == .ready)
    #expect(try Descriptor.read(right, upTo: 10) == [1])
  }

  @Test func `knows the user at the other end`() throws {
    let (left, right) = try UnixSocket.pair()
    defer {
      Descriptor.close(left)
      Descriptor.close(right)
    }
    #expect(UnixSocket.peerUser(of: left) == getuid())
    #expect(UnixSocket.peerUser(of: -1) == nil)
  }

  @Test func `is not made of a socket that is not there`() {
    #expect(throws: SystemFailure(call: "connect", path: "/nowhere/s", code: ENOENT)) {
      try UnixSocket.connect("/nowhere/s")
    }
    let long = "/" + String(repeating: "x", count: UnixSocket.longestPath)
    #expect(throws: SystemFailure(call: "connect", path: long, code: ENAMETOOLONG)) {
      try UnixSocket.connect(long)
    }
  }
}

/// What one thread leaves for another, which looks only after it has ended.
private final class Mailbox: @unchecked Sendable {
  // Sendable: written by one thread, read after that thread was joined.
  var bytes: [UInt8] = []
}
