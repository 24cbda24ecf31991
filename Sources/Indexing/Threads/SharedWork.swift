internal import Synchronization

/// Numbers 0 ..< count, each given to one of several threads.
final class SharedWork: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)

  init(count: Int) {
    self.count = count
  }

  /// Nil when all are taken.
  func next() -> Int? {
    let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < count ? place : nil
  }
}
