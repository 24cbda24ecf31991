/// Why a daemon could not be asked, or its answer not be had. What the daemon itself refuses is no
/// such failure: it stands in the answer (`Answer.failure`).
public enum ClientFailure: Error, Equatable, Sendable {
  /// Nobody listens at the path, or this user may not connect.
  case unreachable(path: String, reason: String)
  /// No line came within so many milliseconds.
  case timedOut(milliseconds: Int)
  /// The stream ended before the terminal line: the answer is not whole.
  case truncated
  /// The connection broke while sending or receiving.
  case broken(reason: String)
  /// A line is not what the protocol promises.
  case malformed(line: String)
}

extension ClientFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreachable(let path, let reason): "no daemon answers at \(path): \(reason)"
    case .timedOut(let milliseconds): "the daemon sent nothing for \(milliseconds) ms"
    case .truncated: "the daemon closed the connection before its answer was whole"
    case .broken(let reason): "the connection to the daemon broke: \(reason)"
    case .malformed(let line): "the daemon sent a line that is no answer: \(line.prefix(200))"
    }
  }

  /// As in `sysexits.h`: 69 when there is no daemon, 75 when another try may do, 76 for a protocol
  /// error.
  public var exitCode: Int32 {
    switch self {
    case .unreachable: 69
    case .timedOut: 75
    case .truncated, .broken: 74
    case .malformed: 76
    }
  }
}
