import Glibc

/// A file open for reading, until the test lets go of it.
package final class OpenFile: Sendable {
  package let descriptor: Int32

  /// Nil when there is no such file.
  package init?(_ path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
