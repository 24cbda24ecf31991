import NIOCore
import Testing
import Wire

@testable import DaemonFront

@Suite("An answer queue")
struct AnswerQueueTests {
  static func queue(_ serials: UInt32..., barriers: Set<UInt32> = []) -> AnswerQueue {
    var queue = AnswerQueue()
    for serial in serials { queue.add(serial, isBarrier: barriers.contains(serial)) }
    return queue
  }

  static func take(
    _ queue: inout AnswerQueue, _ text: String, _ kind: AnswerLine, _ serial: UInt32
  ) -> [String] {
    queue.take(ByteBuffer(string: text), kind, for: serial).map { String(buffer: $0) }
  }

  @Test func `holds an answer back until those before it are sent`() {
    var queue = Self.queue(1, 2, 3)
    #expect(Self.take(&queue, "c", .terminal, 3) == [])
    #expect(Self.take(&queue, "b", .event, 2) == [])
    #expect(queue.heldBytes == 2)
    #expect(Self.take(&queue, "a", .event, 1) == ["a"])
    #expect(Self.take(&queue, "A", .terminal, 1) == ["A", "b"])
    #expect(Self.take(&queue, "bb", .event, 2) == ["bb"])
    #expect(Self.take(&queue, "B", .terminal, 2) == ["B", "c"])
    #expect(queue.isEmpty && queue.heldBytes == 0)
  }

  @Test func `sends at once when any order will do`() {
    var queue = Self.queue(1, 2)
    #expect(Self.take(&queue, "b", .terminal, 2) == [])
    #expect(queue.makeConcurrent().map { String(buffer: $0) } == ["b"])
    queue.add(3, isBarrier: false)
    #expect(Self.take(&queue, "c", .terminal, 3) == ["c"])
    #expect(queue.count == 1)
    #expect(Self.take(&queue, "a", .terminal, 1) == ["a"])
  }

  @Test func `lets nothing overtake a barrier, and a barrier nothing`() {
    var queue = Self.queue(1, 2, 3, barriers: [2])
    #expect([1, 2, 3].map { queue.mayStart($0) } == [true, false, false])
    _ = Self.take(&queue, "a", .terminal, 1)
    #expect([2, 3].map { queue.mayStart($0) } == [true, false])
    _ = queue.makeConcurrent()
    #expect(queue.mayStart(3))
  }

  @Test func `ignores a request it does not know`() {
    var queue = Self.queue(1)
    #expect(Self.take(&queue, "x", .terminal, 9) == [])
    #expect(!queue.mayStart(9))
  }
}
