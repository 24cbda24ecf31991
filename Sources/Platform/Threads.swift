internal import Glibc

/// Threads for work that computes: each its own, none of the cooperative pool's.
package enum Threads {
  /// In bytes: as much as a main thread has, for parsers that recurse.
  private static let stackSize = 8 << 20

  /// Calls `body` with 0 ..< count, each on a thread of its own, and returns when all have.
  package static func concurrently(_ count: Int, _ body: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      var threads: [pthread_t] = []
      for index in 0..<count {
        guard let thread = start(Work(index: index, body: body)) else {
          body(index)
          continue
        }
        threads.append(thread)
      }
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  private final class Work: Sendable {
    let index: Int
    let body: @Sendable (Int) -> Void

    init(index: Int, body: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.body = body
    }
  }

  /// Nil where the system gives no more threads.
  private static func start(_ work: Work) -> pthread_t? {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    let context = unsafe Unmanaged.passRetained(work)
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, &attributes,
      { context in
        guard let context = unsafe context else { return nil }
        let work = unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        work.body(work.index)
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      unsafe context.release()
      return nil
    }
    return thread
  }
}
