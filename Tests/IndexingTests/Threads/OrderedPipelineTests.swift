import Platform
import Synchronization
import Testing

@testable import Indexing

@Suite("An ordered pipeline")
struct OrderedPipelineTests {
  @Test(arguments: [(0, 1), (1, 1), (100, 1), (100, 4), (5, 50)])
  func `hands over what several threads make, in order`(count: Int, window: Int) {
    let pipeline = OrderedPipeline<Int>(count: count, window: window)
    let taken = Shared<[Int]>([])
    Threads.concurrently(4) { thread in
      guard thread == 0 else { return pipeline.produce { $0 * 10 } }
      pipeline.consume { place, value in taken.withLock { $0.append(value - place * 9) } }
    }
    #expect(taken.withLock { $0 } == Array(0..<count))
  }

  @Test func `never has more under way than its window`() {
    let pipeline = OrderedPipeline<Int>(count: 200, window: 3)
    let made = Atomic<Int>(0)
    let most = Shared(0)
    Threads.concurrently(4) { thread in
      guard thread == 0 else {
        return pipeline.produce { place in
          made.add(1, ordering: .sequentiallyConsistent)
          return place
        }
      }
      pipeline.consume { place, _ in
        // What was taken is one more than its place; the rest is under way or waiting.
        let ahead = made.load(ordering: .sequentiallyConsistent) - (place + 1)
        most.withLock { $0 = max($0, ahead) }
      }
    }
    #expect(most.withLock { $0 } <= 3)
  }

  @Test func `lets its producers go when the consumer fails`() {
    struct Failure: Error {}
    let pipeline = OrderedPipeline<Int>(count: 1_000, window: 2)
    let made = Atomic<Int>(0)
    Threads.concurrently(3) { thread in
      guard thread == 0 else {
        return pipeline.produce { place in
          made.add(1, ordering: .relaxed)
          return place
        }
      }
      try? pipeline.consume { place, _ throws(Failure) in
        if place == 5 { throw Failure() }
      }
    }
    #expect(made.load(ordering: .relaxed) < 20)
  }
}
