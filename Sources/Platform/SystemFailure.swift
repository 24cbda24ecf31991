internal import Glibc

/// A system call that failed: which one, on what, and why.
package struct SystemFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the call, such as `open`.
  package let call: String
  package let path: String?
  /// What `errno` was.
  package let code: Int32

  package init(call: String, path: String? = nil, code: Int32) {
    self.call = call
    self.path = path
    self.code = code
  }

  /// There is no such file or folder.
  package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }

  /// It would have had to wait: somebody else holds the lock, or nothing is there to read.
  package var isWouldBlock: Bool { code == EWOULDBLOCK || code == EAGAIN }

  /// The other end has gone.
  package var isBrokenPipe: Bool { code == EPIPE || code == ECONNRESET }

  /// The reason alone, such as `No such file or directory`.
  package var reason: String { unsafe String(cString: strerror(code)) }

  /// `open /x: No such file or directory`
  package var description: String {
    guard let path else { return "\(call): \(reason)" }
    return "\(call) \(path): \(reason)"
  }
}

/// Makes a system call again for as long as a signal interrupts it; -1 is thrown as a failure.
@discardableResult
func retrying<Answer: SignedInteger>(
  _ call: String, _ path: String? = nil, _ body: () -> Answer
) throws(SystemFailure) -> Answer {
  while true {
    let answer = body()
    let code = errno
    if answer >= 0 { return answer }
    guard code == EINTR else { throw SystemFailure(call: call, path: path, code: code) }
  }
}
