import Glibc

/// The rights of a user who owns nothing.
package enum OtherUser {
  /// Whether this process may take them.
  package static var isPossible: Bool { getuid() == 0 && setter != nil }

  /// Calls `body` with the rights that `nobody` has to files: on this thread and those that it
  /// starts, on no other (setfsuid(2)).
  package static func rights<Value>(_ body: () throws -> Value) rethrows -> Value {
    let root = getuid()
    _ = setter?(nobody)
    defer { _ = setter?(root) }
    return try body()
  }

  private static let nobody: uid_t = 65_534

  private typealias Call = @convention(c) (uid_t) -> Int32

  /// Swift's Glibc does not have it.
  private static var setter: Call? {
    unsafe dlsym(nil, "setfsuid").map { unsafe unsafeBitCast($0, to: Call.self) }
  }
}
