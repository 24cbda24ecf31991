internal import NIOCore

/// One connection, for as long as the daemon runs.
struct ClientID: Hashable {
  let number: Int
}

/// A request that was admitted and has had no terminal line yet.
struct Job {
  enum State: Equatable {
    case waiting
    /// In the process of that number.
    case running(Int)
  }

  /// Why it is to end before it is answered.
  enum Stop: Equatable { case cancelled, deadline }

  /// Its name between the front and a process; never 0.
  let serial: UInt32
  let client: ClientID
  let head: RequestHead
  let line: ByteBuffer
  let arrived: NIODeadline
  /// How long it may take; for an export, how long until its next line. Nil: as long as it needs.
  let allowance: TimeAmount?
  var state = State.waiting
  var stop: Stop?
  /// When it last came forward: it arrived, was started, or had a line.
  var progressed: NIODeadline
  /// Fires at its deadline.
  var alarm: Scheduled<Void>?

  var isStream: Bool { head.lane == .exporting }

  /// When it must be answered, in the meaning of `allowance`.
  var deadline: NIODeadline? {
    allowance.map { (isStream ? progressed : arrived) + $0 }
  }
}
