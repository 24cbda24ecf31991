import Foundation
import Platform
import Wire

/// A connection that sends bytes and reads lines, and never waits for ever.
final class TestClient {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isOpen = true
  /// How many of the pending bytes hold no line end.
  private var searched = 0

  init(_ path: String) throws {
    descriptor = try UnixSocket.connect(path)
  }

  deinit { close() }

  func send(_ text: String) throws { try Descriptor.writeAll(descriptor, Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws { try Descriptor.writeAll(descriptor, bytes) }

  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  func close() {
    if isOpen { Descriptor.close(descriptor) }
    isOpen = false
  }

  /// The next line without its end; nil at the end of the stream or after `milliseconds`.
  func line(milliseconds: Int = 5_000) -> String? {
    let end = MonotonicClock.now() + UInt64(milliseconds) * 1_000_000
    while true {
      if let index = pending[searched...].firstIndex(of: 10) {
        defer { pending.removeFirst(index + 1) }
        searched = 0
        return String(decoding: pending[..<index], as: UTF8.self)
      }
      searched = pending.count
      guard fill(until: end) else { return nil }
    }
  }

  /// All that comes until the server closes.
  func rest(milliseconds: Int = 5_000) -> String? {
    let end = MonotonicClock.now() + UInt64(milliseconds) * 1_000_000
    while fill(until: end) {}
    guard MonotonicClock.now() < end else { return nil }
    defer { (pending, searched) = ([], 0) }
    return String(decoding: pending, as: UTF8.self)
  }

  /// Sends a line and gives the next line that comes.
  func ask(_ line: String, milliseconds: Int = 5_000) throws -> JSONValue {
    try send(line + "\n")
    return try answer(milliseconds: milliseconds)
  }

  func answer(milliseconds: Int = 5_000) throws -> JSONValue {
    guard let line = line(milliseconds: milliseconds) else { throw NoAnswer() }
    return try JSONValue(parsing: Array(line.utf8))
  }

  struct NoAnswer: Error {}

  private func fill(until end: UInt64) -> Bool {
    let now = MonotonicClock.now()
    guard now < end else { return false }
    let left = Int((end - now) / 1_000_000) + 1
    guard let seen = try? Descriptor.wait(for: .reading, on: descriptor, milliseconds: left),
      seen == .ready, let more = try? Descriptor.read(descriptor, upTo: 1 << 16), !more.isEmpty
    else { return false }
    pending += more
    return true
  }
}

extension JSONValue {
  var errorCode: String? { self["error"]?["code"]?.text }
}
