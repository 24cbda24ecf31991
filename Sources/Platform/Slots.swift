internal import Glibc

/// So many places where something may be done at once; who comes when all are taken waits.
///
/// Sendable because a semaphore is made for many threads, and the pointer never changes.
@safe package final class Slots: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  package init(_ count: Int) {
    unsafe semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, UInt32(max(1, count)))
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  package func taking<Answer, Failure: Error>(
    _ body: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    take()
    defer { giveBack() }
    return try body()
  }

  /// Waits for a place and takes it, for a hold that no block of code surrounds.
  package func take() {
    while unsafe sem_wait(semaphore) != 0 {}
  }

  /// Leaves a place that was taken; any thread may.
  package func giveBack() {
    unsafe sem_post(semaphore)
  }
}
