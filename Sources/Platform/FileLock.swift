internal import Glibc

/// The only writer's claim on a folder: an flock of a file in it, let go when this is dropped or
/// the process ends. The file itself stays.
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// - Parameter waiting: whether to wait for whoever holds it; else that is a failure that
  ///   `isWouldBlock`.
  package init(path: String, waiting: Bool) throws(SystemFailure) {
    let descriptor = try retrying("open", path) {
      unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
    }
    do throws(SystemFailure) {
      try retrying("flock", path) { flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) }
    } catch {
      Descriptor.close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { Descriptor.close(descriptor) }
}
