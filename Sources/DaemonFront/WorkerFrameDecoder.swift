internal import NIOCore
internal import Wire

/// Cuts what a worker sends into frames.
struct WorkerFrameDecoder {
  struct Frame: Equatable {
    let serial: UInt32
    let kind: AnswerLine
    /// One JSON object, without a line end.
    let line: ByteBuffer
  }

  /// A worker that sends this, or other bytes than frames, is broken.
  struct Malformed: Error, Equatable {}

  /// No line of an answer is longer, in bytes.
  static let longestLine = 256 << 20

  private var pending = ByteBuffer()

  mutating func append(_ bytes: inout ByteBuffer) {
    if pending.readableBytes == 0 {
      pending = bytes
    } else {
      if pending.readerIndex > 0 { pending = ByteBuffer(bytes: pending.readableBytesView) }
      pending.writeBuffer(&bytes)
    }
  }

  /// The next frame; nil when more bytes are needed.
  mutating func next() throws(Malformed) -> Frame? {
    let bytes = pending.readableBytesView
    guard bytes.count >= WorkerFrame.answerHeaderBytes else { return nil }
    guard
      let header = WorkerFrame.AnswerHeader(bytes.prefix(WorkerFrame.answerHeaderBytes)),
      header.length <= Self.longestLine
    else { throw Malformed() }
    guard bytes.count >= WorkerFrame.answerHeaderBytes + header.length else { return nil }
    pending.moveReaderIndex(forwardBy: WorkerFrame.answerHeaderBytes)
    guard let line = pending.readSlice(length: header.length) else { throw Malformed() }
    return Frame(serial: header.serial, kind: header.kind, line: line)
  }
}
