/// What crosses the socket pair between the daemon's front and one of its worker processes.
///
/// Front to worker: length of the JSON (`u32`), serial (`u32`), deadline in nanoseconds of
/// `CLOCK_MONOTONIC` or 0 (`u64`), the JSON of one request.
/// Worker to front: length of the JSON (`u32`), serial (`u32`), kind (`u8`), the JSON of one line.
/// Numbers are little-endian; no line ends.
public enum WorkerFrame {
  public static let requestHeaderBytes = 16
  public static let answerHeaderBytes = 9

  public struct RequestHeader: Equatable, Sendable {
    public let length: Int
    public let serial: UInt32
    public let deadline: UInt64?

    public init(length: Int, serial: UInt32, deadline: UInt64?) {
      self.length = length
      self.serial = serial
      self.deadline = deadline
    }

    /// Nil unless `bytes` are a whole header of a request within the limits.
    public init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count == WorkerFrame.requestHeaderBytes else { return nil }
      let length = Int(WorkerFrame.number(bytes.prefix(4)))
      guard length <= WireLimits.updateBytes else { return nil }
      let deadline = WorkerFrame.number(bytes.dropFirst(8))
      self.init(
        length: length, serial: UInt32(WorkerFrame.number(bytes.dropFirst(4).prefix(4))),
        deadline: deadline == 0 ? nil : deadline)
    }

    public var bytes: [UInt8] {
      WorkerFrame.bytes(of: UInt64(length), count: 4)
        + WorkerFrame.bytes(of: UInt64(serial), count: 4)
        + WorkerFrame.bytes(of: deadline ?? 0, count: 8)
    }
  }

  public struct AnswerHeader: Equatable, Sendable {
    public let length: Int
    public let serial: UInt32
    public let kind: AnswerLine

    public init(length: Int, serial: UInt32, kind: AnswerLine) {
      self.length = length
      self.serial = serial
      self.kind = kind
    }

    /// Nil unless `bytes` are a whole header.
    public init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count == WorkerFrame.answerHeaderBytes,
        let kind = bytes.dropFirst(8).first.flatMap(AnswerLine.init(rawValue:))
      else { return nil }
      self.init(
        length: Int(WorkerFrame.number(bytes.prefix(4))),
        serial: UInt32(WorkerFrame.number(bytes.dropFirst(4).prefix(4))), kind: kind)
    }

    public var bytes: [UInt8] {
      WorkerFrame.bytes(of: UInt64(length), count: 4)
        + WorkerFrame.bytes(of: UInt64(serial), count: 4) + [kind.rawValue]
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes {
      value |= UInt64(byte) << shift
      shift += 8
    }
    return value
  }

  private static func bytes(of value: UInt64, count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }
}

/// Whether a line is one of several or the last of its request.
public enum AnswerLine: UInt8, Sendable {
  case event = 0
  case terminal = 1
}
