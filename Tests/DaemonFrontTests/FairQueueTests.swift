import Testing

@testable import DaemonFront

@Suite("A fair queue")
struct FairQueueTests {
  static func drain(
    _ queue: inout FairQueue<String>, where mayStart: (UInt32) -> Bool = { _ in true }
  ) -> [UInt32] {
    var order: [UInt32] = []
    while let next = queue.next(where: mayStart) { order.append(next) }
    return order
  }

  @Test func `takes one of each client in turn`() {
    var queue = FairQueue<String>()
    for serial in 1...4 { queue.add(UInt32(serial), of: "flood") }
    queue.add(5, of: "one")
    queue.add(6, of: "two")
    #expect(Self.drain(&queue) == [1, 5, 6, 2, 3, 4])
    #expect(queue.isEmpty && queue.count == 0)
  }

  @Test func `passes over what may not start`() {
    var queue = FairQueue<String>()
    for serial in 1...3 { queue.add(UInt32(serial), of: "a") }
    queue.add(4, of: "b")
    #expect(Self.drain(&queue) { $0 % 2 == 0 } == [2, 4])
    #expect(queue.count == 2)
  }

  @Test func `forgets what is removed`() {
    var queue = FairQueue<String>()
    queue.add(1, of: "a")
    queue.add(2, of: "a")
    queue.remove(1, of: "a")
    queue.remove(9, of: "a")
    queue.remove(1, of: "b")
    #expect(queue.count == 1)
    #expect(Self.drain(&queue) == [2])
  }
}
