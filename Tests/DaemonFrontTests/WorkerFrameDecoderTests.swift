import NIOCore
import Testing
import Wire

@testable import DaemonFront

@Suite("A worker frame decoder")
struct WorkerFrameDecoderTests {
  static let bytes: [UInt8] =
    [2, 0, 0, 0, 7, 0, 0, 0, 0, 0x7B, 0x7D] + [3, 0, 0, 0, 8, 1, 0, 0, 1, 0x61, 0x62, 0x63]

  @Test(arguments: [1, 2, 5, 9, 23]) func `finds frames in pieces`(size: Int) throws {
    var decoder = WorkerFrameDecoder()
    var frames: [WorkerFrameDecoder.Frame] = []
    for start in stride(from: 0, to: Self.bytes.count, by: size) {
      var piece = ByteBuffer(bytes: Self.bytes[start..<min(start + size, Self.bytes.count)])
      decoder.append(&piece)
      while let frame = try decoder.next() { frames.append(frame) }
    }
    #expect(frames.map(\.serial) == [7, 264])
    #expect(frames.map(\.kind) == [.event, .terminal])
    #expect(frames.map { String(buffer: $0.line) } == ["{}", "abc"])
  }

  @Test(
    arguments: [
      [0, 0, 0, 0, 0, 0, 0, 0, 2], [255, 255, 255, 255, 0, 0, 0, 0, 0],
    ] as [[UInt8]]) func `knows what is no frame by its head`(bytes: [UInt8])
  {
    var decoder = WorkerFrameDecoder()
    var piece = ByteBuffer(bytes: bytes)
    decoder.append(&piece)
    #expect(throws: WorkerFrameDecoder.Malformed.self) { try decoder.next() }
  }
}
