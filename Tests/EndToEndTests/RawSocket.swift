import Foundation
import Platform

/// A client that sends whatever bytes a test wants.
final class RawSocket {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  init(_ path: String) throws {
    descriptor = try UnixSocket.connect(path)
  }

  deinit { Descriptor.close(descriptor) }

  func send(_ bytes: some Sequence<UInt8>) throws {
    try Descriptor.writeAll(descriptor, Array(bytes))
  }

  func send(_ text: String) throws { try send(text.utf8) }

  /// Says that nothing more will be sent.
  func finish() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next line without its end; nil when the other side closed or nothing came in `seconds`.
  func line(within seconds: Double = 20) throws -> String? {
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeFirst(end + 1) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      guard try receive(until: deadline) else { return nil }
    }
  }

  /// Everything until the other side closes; throws when it does not in `seconds`.
  func rest(within seconds: Double = 20) throws -> String {
    let deadline = Date().addingTimeInterval(seconds)
    while try receive(until: deadline) {}
    guard Date() < deadline else { throw Unexpected("the connection was not closed") }
    return String(decoding: pending, as: UTF8.self)
  }

  /// The next line as a JSON object.
  func answer(within seconds: Double = 20) throws -> [String: Any] {
    guard let line = try line(within: seconds) else { throw Unexpected("no answer") }
    return try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }

  private func receive(until deadline: Date) throws -> Bool {
    let left = Int(deadline.timeIntervalSinceNow * 1000)
    guard left > 0,
      try Descriptor.wait(for: .reading, on: descriptor, milliseconds: left) == .ready
    else { return false }
    let bytes = (try? Descriptor.read(descriptor, upTo: 1 << 16)) ?? []
    pending += bytes
    return !bytes.isEmpty
  }
}
