internal import Platform
internal import Wire

/// A worker's end of the socket pair to the front: requests in, lines out.
struct WorkerExchange {
  struct Request {
    let line: [UInt8]
    /// In nanoseconds of the monotonic clock.
    let deadline: UInt64?
    let serial: UInt32
  }

  /// Lines are sent together up to so many bytes, but none waits longer than `patience`.
  private static let chunk = 1 << 16
  private static let patience: UInt64 = 20_000_000

  private let descriptor: Int32
  private var unsent: [UInt8] = []
  private var lastSent = MonotonicClock.now()
  /// Why nothing more can be sent: the front has gone.
  private var failure: SystemFailure?

  /// Tells the front, with a first frame, that signals are taken.
  init(descriptor: Int32) throws(SystemFailure) {
    self.descriptor = descriptor
    send(Array("{}".utf8), .event, serial: 0)
    try flush()
  }

  /// Waits for the next request; nil when the front has closed.
  mutating func next() throws(SystemFailure) -> Request? {
    let headBytes = try Descriptor.readFull(descriptor, count: WorkerFrame.requestHeaderBytes)
    guard let headBytes, let head = WorkerFrame.RequestHeader(headBytes) else { return nil }
    guard let line = try Descriptor.readFull(descriptor, count: head.length) else { return nil }
    return Request(line: line, deadline: head.deadline, serial: head.serial)
  }

  /// Takes one line of the answer to a request. A failure shows when it is flushed.
  mutating func send(_ line: [UInt8], _ kind: AnswerLine, serial: UInt32) {
    guard failure == nil else { return }
    let header = WorkerFrame.AnswerHeader(length: line.count, serial: serial, kind: kind)
    unsent += header.bytes
    unsent += line
    let isDue = MonotonicClock.now() - lastSent > Self.patience
    guard kind == .terminal || isDue || unsent.count >= Self.chunk else { return }
    do throws(SystemFailure) { try write() } catch { failure = error }
  }

  mutating func flush() throws(SystemFailure) {
    if let failure { throw failure }
    try write()
  }

  private mutating func write() throws(SystemFailure) {
    guard !unsent.isEmpty else { return }
    try Descriptor.writeAll(descriptor, unsent)
    unsent.removeAll(keepingCapacity: true)
    lastSent = MonotonicClock.now()
  }
}
