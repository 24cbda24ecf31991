import Platform
import Synchronization
import Testing

@Suite("Threads")
struct ThreadsTests {
  @Test(arguments: [0, 1, 7]) func `call the body once for each number`(count: Int) {
    let calls = Atomic<Int>(0)
    let sum = Atomic<Int>(0)
    Threads.concurrently(count) { index in
      calls.wrappingAdd(1, ordering: .relaxed)
      sum.wrappingAdd(index, ordering: .relaxed)
    }
    #expect(calls.load(ordering: .relaxed) == count)
    #expect(sum.load(ordering: .relaxed) == count * (count - 1) / 2)
  }

  @Test func `have room to recurse`() {
    let depth = Atomic<Int>(0)
    Threads.concurrently(1) { _ in depth.store(Self.dig(20_000), ordering: .relaxed) }
    #expect(depth.load(ordering: .relaxed) == 20_000)
  }

  private static func dig(_ depth: Int) -> Int { depth == 0 ? 0 : dig(depth - 1) + 1 }
}

@Suite("This process")
struct ThisProcessTests {
  @Test func `has processors, memory and a program`() {
    #expect(Cores.count >= 1)
    #expect(ProcessMemory.residentBytes() > 1 << 20)
    #expect(ProcessMemory.peakBytes() >= ProcessMemory.residentBytes() / 2)
    #expect(Executable.path().hasPrefix("/"))
    #expect(Descriptor.raiseLimit() > 16)
  }

  @Test func `has a clock that goes forward`() {
    let before = MonotonicClock.now()
    let after = MonotonicClock.now()
    #expect(before > 0)
    #expect(after >= before)
  }

  @Test func `knows what is no terminal`() throws {
    let (left, right) = try UnixSocket.pair()
    #expect(!Terminal.isTerminal(left))
    #expect(Terminal.columns(left) == nil)
    Descriptor.close(left)
    Descriptor.close(right)
  }
}
