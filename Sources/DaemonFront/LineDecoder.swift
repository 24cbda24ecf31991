internal import NIOCore
internal import Wire

/// Cuts what a client sends into lines. A line that is too long is refused before it is kept, and
/// skipped up to its end; the next one is read as if nothing had been.
struct LineDecoder {
  enum Line: Equatable {
    /// A whole line without its end.
    case request(ByteBuffer)
    /// A line that was not kept: why, and the beginning of it.
    case refused(WireFailure, beginning: ByteBuffer)
  }

  private let limits: FrontLimits
  private var pending = ByteBuffer()
  /// How many of the pending bytes are known to hold no line end.
  private var searched = 0
  private var isSkipping = false

  init(limits: FrontLimits) {
    self.limits = limits
  }

  /// Bytes received of a line that is not whole.
  var pendingBytes: Int { pending.readableBytes }

  /// Whether a line has begun whose end has not come.
  var isAmidLine: Bool { isSkipping || pendingBytes > 0 }

  mutating func append(_ bytes: inout ByteBuffer) {
    if pending.readableBytes == 0 {
      pending = bytes
    } else {
      // Writing behind lines that are still in use would copy them too.
      if pending.readerIndex > 0 { pending = ByteBuffer(bytes: pending.readableBytesView) }
      pending.writeBuffer(&bytes)
    }
  }

  /// The next line; nil when more bytes are needed. Blank lines are passed over.
  mutating func next() -> Line? {
    while true {
      guard let line = cut() else {
        return isSkipping ? nil : refuseOverlong()
      }
      if isSkipping {
        isSkipping = false
      } else if !line.isBlank {
        let limit = lineLimit(line)
        return line.readableBytes <= limit
          ? .request(line) : .refused(Self.tooLong(limit), beginning: line)
      }
    }
  }

  /// What was left when the client sent its last byte: a line whose end it did not write.
  mutating func finish() -> Line? {
    defer { pending.clear() }
    guard !isSkipping, !pending.isBlank else { return nil }
    return .request(pending)
  }

  /// Refuses the line that is being received.
  mutating func refuse(_ failure: WireFailure) -> Line? {
    guard isAmidLine, !isSkipping else { return nil }
    let beginning = pending.getSlice(
      at: pending.readerIndex, length: min(pendingBytes, WireLimits.updateSniffBytes))
    pending = ByteBuffer()
    searched = 0
    isSkipping = true
    return .refused(failure, beginning: beginning ?? ByteBuffer())
  }

  private mutating func cut() -> ByteBuffer? {
    let view = pending.readableBytesView
    let unseen = view.dropFirst(searched)
    guard let end = unseen.firstIndex(of: UInt8(ascii: "\n")) else {
      searched = view.count
      if isSkipping {
        pending = ByteBuffer()
        searched = 0
      }
      return nil
    }
    searched = 0
    let line = pending.readSlice(length: end - view.startIndex)
    pending.moveReaderIndex(forwardBy: 1)
    if pending.readableBytes == 0 { pending = ByteBuffer() }
    return line
  }

  private mutating func refuseOverlong() -> Line? {
    let limit = lineLimit(pending)
    return pendingBytes > limit ? refuse(Self.tooLong(limit)) : nil
  }

  private func lineLimit(_ line: ByteBuffer) -> Int {
    guard line.readableBytes > limits.requestBytes else { return limits.requestBytes }
    return line.beginsUpdate ? limits.updateBytes : limits.requestBytes
  }

  private static func tooLong(_ limit: Int) -> WireFailure {
    WireFailure(
      .tooLarge, "the request is longer than \(limit) bytes",
      hint: "an update may be longer: write \"op\":\"update\" first, or send several")
  }
}

extension ByteBuffer {
  /// Whether it has nothing but spaces, tabs and carriage returns.
  fileprivate var isBlank: Bool {
    readableBytesView.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Whether `"op":"update"` stands within the first 256 bytes, spaces allowed.
  fileprivate var beginsUpdate: Bool {
    let text = String(
      decoding: readableBytesView.prefix(WireLimits.updateSniffBytes), as: UTF8.self)
    return text.contains(/"op"\s*:\s*"update"/)
  }
}
