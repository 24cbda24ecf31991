import Glibc
import Platform
import Synchronization
import Testing

/// What the handler of the test was given; handlers cannot capture.
private let carried = Atomic<Int32>(0)

@Suite("Signals", .serialized)
struct SignalsTests {
  @Test func `are counted`() {
    Signals.watch()
    let before = Signals.count(of: SIGHUP)
    // To the process: the threads that tests run on block signals, its first one does not.
    #expect(kill(getpid(), SIGHUP) == 0)
    for _ in 0..<200 where Signals.count(of: SIGHUP) == before { usleep(10_000) }
    #expect(Signals.count(of: SIGHUP) == before + 1)
    #expect(Signals.count(of: SIGUSR2) == 0)
  }

  @Test func `carry a number to a handler`() {
    Signals.onValue(of: SIGUSR1) { carried.store($0, ordering: .relaxed) }
    var value = unsafe sigval()
    unsafe value.sival_int = -7
    #expect(unsafe sigqueue(getpid(), SIGUSR1, value) == 0)
    for _ in 0..<200 where carried.load(ordering: .relaxed) == 0 { usleep(10_000) }
    #expect(carried.load(ordering: .relaxed) == -7)
  }

  @Test func `wake what waits`() throws {
    Signals.watch()
    let (left, right) = try UnixSocket.pair()
    defer {
      Descriptor.close(left)
      Descriptor.close(right)
    }
    let seen = Atomic<Bool>(false)
    let waiting = Atomic<UInt>(0)
    Threads.concurrently(2) { index in
      if index == 0 {
        var hangup = sigset_t()
        unsafe sigemptyset(&hangup)
        unsafe sigaddset(&hangup, SIGHUP)
        unsafe pthread_sigmask(SIG_UNBLOCK, &hangup, nil)
        waiting.store(UInt(pthread_self()), ordering: .releasing)
        let answer = try? Descriptor.wait(for: .reading, on: right, milliseconds: 20_000)
        seen.store(answer == .interrupted, ordering: .releasing)
        waiting.store(0, ordering: .releasing)
      } else {
        while waiting.load(ordering: .acquiring) == 0 { usleep(1_000) }
        usleep(100_000)
        let thread = waiting.load(ordering: .acquiring)
        if thread != 0 { pthread_kill(pthread_t(thread), SIGHUP) }
      }
    }
    #expect(seen.load(ordering: .acquiring) == true)
  }
}
