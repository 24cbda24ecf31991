import Testing
import Wire

@Suite struct `A worker frame` {
  @Test func `writes a request header in little-endian`() {
    let header = WorkerFrame.RequestHeader(length: 0x0102, serial: 7, deadline: 0x0A0B)
    #expect(header.bytes == [2, 1, 0, 0, 7, 0, 0, 0, 0x0B, 0x0A, 0, 0, 0, 0, 0, 0])
    #expect(WorkerFrame.RequestHeader(header.bytes) == header)
  }

  @Test func `has no deadline where the number is 0`() {
    let header = WorkerFrame.RequestHeader(length: 1, serial: 1, deadline: nil)
    #expect(WorkerFrame.RequestHeader(header.bytes)?.deadline == nil)
  }

  @Test func `refuses a request longer than any update`() {
    let bytes: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF] + Array(repeating: 0, count: 12)
    #expect(WorkerFrame.RequestHeader(bytes) == nil)
  }

  @Test func `writes an answer header and reads it back`() {
    let header = WorkerFrame.AnswerHeader(length: 300, serial: 9, kind: .terminal)
    #expect(header.bytes == [44, 1, 0, 0, 9, 0, 0, 0, 1])
    #expect(WorkerFrame.AnswerHeader(header.bytes) == header)
    #expect(WorkerFrame.AnswerHeader([0, 0, 0, 0, 0, 0, 0, 0, 2]) == nil)
    #expect(WorkerFrame.AnswerHeader([0]) == nil)
  }
}
