internal import XapianBridge

/// When a search gives up, by throwing `XapianError.interrupted`.
public struct Interruption: Sendable {
  /// Nanoseconds of CLOCK_MONOTONIC; nil for no deadline.
  public var deadline: UInt64?
  /// The number under which `Interrupt.raise` can end it; 0 for none.
  public var serial: UInt32

  public init(deadline: UInt64?, serial: UInt32) {
    self.deadline = deadline
    self.serial = serial
  }

  /// Nothing ends the search but its end.
  public static let never = Interruption(deadline: nil, serial: 0)

  /// Throws when the deadline has passed or the serial is the one last raised. About 30 ns.
  public func check() throws(XapianError) {
    let raw = raw
    try bridged { unsafe XBInterruptionCheck(raw, $0) }
  }

  var raw: XBInterruption {
    // A deadline at the clock's zero has passed as surely as one a nanosecond later.
    XBInterruption(deadline: deadline.map { max($0, 1) } ?? 0, serial: serial)
  }
}

public enum Interrupt {
  /// Ends the search that runs under the serial. Only the last raised serial counts.
  /// Async-signal-safe: it stores one lock-free atomic.
  public static func raise(serial: UInt32) {
    XBInterruptRaise(serial)
  }
}
