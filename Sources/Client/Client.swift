internal import Glibc
internal import Platform
internal import Wire

/// One connection to a daemon: requests go out, lines come back. One owner, one thread.
///
/// ```swift
/// var client = try Client(connecting: path)
/// let answer = try client.ask(RequestEncoder.search(SearchRequest(query: QueryFields("merger"))))
/// ```
///
/// Answers come in the order of the requests. When this is dropped the connection closes, and the
/// daemon stops working for it.
public struct Client: ~Copyable {
  private static let chunk = 1 << 16

  /// Where the daemon listens.
  public let path: String
  private let descriptor: Int32
  /// Bytes received that belong to no line given out yet: those from `taken` on.
  private var pending: [UInt8] = []
  private var taken = 0
  /// How many of the pending bytes are known to hold no line end.
  private var searched = 0

  /// Connects to the daemon at a path, which `SocketName.path` finds. Throws `unreachable`.
  public init(connecting path: String) throws(ClientFailure) {
    do throws(SystemFailure) {
      descriptor = try UnixSocket.connect(path)
    } catch {
      throw .unreachable(path: path, reason: error.reason)
    }
    self.path = path
  }

  /// Speaks over a socket that is connected; it is closed with this.
  init(over descriptor: Int32) {
    self.descriptor = descriptor
    path = ""
  }

  deinit { Descriptor.close(descriptor) }

  /// Sends one request and waits for its terminal line.
  ///
  /// - Parameters:
  ///   - request: one JSON object, without a line end in it.
  ///   - milliseconds: how long to wait for each line; nil for as long as it takes.
  ///   - event: is called with each line before the terminal one, as it comes.
  /// - Returns: the terminal line, also when the daemon refused: see `Answer.failure`.
  public mutating func ask(
    _ request: [UInt8], milliseconds: Int? = nil, event: (Answer) -> Void = { _ in }
  ) throws(ClientFailure) -> Answer {
    try send(request)
    while let answer = try next(milliseconds: milliseconds) {
      if answer.kind == .terminal { return answer }
      event(answer)
    }
    throw .truncated
  }

  /// Sends one request. Do not send many without reading: a daemon stops taking requests from who
  /// does not take answers.
  public mutating func send(_ request: [UInt8]) throws(ClientFailure) {
    do throws(SystemFailure) {
      try Descriptor.writeAll(descriptor, request + [UInt8(ascii: "\n")])
    } catch {
      // A daemon that turns this client away says why before it closes.
      if error.isBrokenPipe { return }
      throw .broken(reason: error.reason)
    }
  }

  /// Tells the daemon that no further request comes; it answers what it has, and closes.
  public mutating func finishSending() {
    _ = shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Waits for the next line of any answer; nil when the daemon has closed.
  ///
  /// - Parameter milliseconds: how long to wait; nil for as long as it takes.
  public mutating func next(milliseconds: Int? = nil) throws(ClientFailure) -> Answer? {
    let limit = milliseconds.map { MonotonicClock.now() + UInt64($0) * 1_000_000 }
    while true {
      if let line = cutLine() { return try Answer(line) }
      guard try fill(until: limit, milliseconds ?? 0) else {
        if taken < pending.count { throw .truncated }
        return nil
      }
    }
  }

  private mutating func cutLine() -> [UInt8]? {
    guard let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = pending.count
      return nil
    }
    defer {
      taken = end + 1
      searched = taken
    }
    return Array(pending[taken..<end])
  }

  /// Receives more bytes; false at the end of the stream.
  private mutating func fill(until limit: UInt64?, _ allowed: Int) throws(ClientFailure) -> Bool {
    if taken > 0 {
      pending.removeFirst(taken)
      searched -= taken
      taken = 0
    }
    do throws(SystemFailure) {
      guard try wait(until: limit) else { throw SystemFailure(call: "poll", code: ETIMEDOUT) }
      let bytes = try Descriptor.read(descriptor, upTo: Self.chunk)
      pending += bytes
      return !bytes.isEmpty
    } catch {
      if error.code == ETIMEDOUT { throw .timedOut(milliseconds: allowed) }
      if error.isBrokenPipe { return false }
      throw .broken(reason: error.reason)
    }
  }

  /// False when the time is over.
  private func wait(until limit: UInt64?) throws(SystemFailure) -> Bool {
    while true {
      let now = MonotonicClock.now()
      if let limit, limit <= now { return false }
      let left = limit.map { Int(($0 - now + 999_999) / 1_000_000) }
      switch try Descriptor.wait(for: .reading, on: descriptor, milliseconds: left) {
      case .ready: return true
      case .timedOut: return false
      case .interrupted: continue
      }
    }
  }
}
