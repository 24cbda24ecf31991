internal import Foundation

/// A value that several threads change, one at a time.
///
/// Sendable because `value` is touched only while the lock is held. The lock is pthread's: the thread
/// sanitizer does not see those of Synchronization and takes what they guard for a race.
final class Shared<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) {
    self.value = value
  }

  func withLock<Answer>(_ body: (inout Value) -> Answer) -> Answer {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}
