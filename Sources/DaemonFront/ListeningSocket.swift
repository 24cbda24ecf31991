internal import Glibc
internal import Platform
internal import Wire

/// The one place where a daemon listens: a lock that no other daemon has, and the socket.
///
/// A socket that was left behind is replaced only when nobody answers there and the lock was free.
/// When this is dropped, the socket made here is removed; the lock's file stays.
package struct ListeningSocket: ~Copyable {
  package let path: String
  private let lock: FileLock?
  private var descriptor: Int32?
  /// The socket that was made here.
  private let inode: UInt64?

  /// Connections that wait to be accepted.
  static let backlog: Int32 = 512

  /// Listens at a path. Throws when another process serves it, or others could get in.
  package init(at path: String) throws(FrontFailure) {
    try Self.check(path)
    try Self.secure(Files.parent(of: path) ?? "/")
    let claimed = try Self.claim(path)
    try Self.clear(path)
    let made = try Self.make(path)
    self.path = path
    lock = consume claimed
    descriptor = made.descriptor
    inode = made.inode
  }

  /// Takes a socket that a service manager listens on.
  package init(inherited descriptor: Int32, path: String) {
    self.path = path
    self.descriptor = descriptor
    lock = nil
    inode = nil
  }

  deinit {
    if let descriptor { Descriptor.close(descriptor) }
    guard let inode, let status = try? Files.status(of: path), status.inode == inode else {
      return
    }
    try? Files.remove(path)
  }

  /// Hands the descriptor to who closes it from now on.
  mutating func take() -> Int32? {
    defer { descriptor = nil }
    return descriptor
  }

  private static func check(_ path: String) throws(FrontFailure) {
    do throws(WireFailure) {
      _ = try SocketName.checked(path)
    } catch {
      throw .badPath(error.message)
    }
  }

  private static func make(
    _ path: String
  ) throws(FrontFailure) -> (descriptor: Int32, inode: UInt64) {
    do throws(SystemFailure) {
      let descriptor = try UnixSocket.listen(path, mode: 0o600, backlog: backlog)
      return (descriptor, try Files.status(of: path).inode)
    } catch {
      throw .system(error)
    }
  }

  /// The folder must be such that no other user can put a socket of his in the place of ours.
  private static func secure(_ folder: String) throws(FrontFailure) {
    do throws(SystemFailure) {
      if !Files.exists(folder) { try Files.makeFolder(folder, mode: 0o700) }
      let real = try Files.realPath(folder)
      let status = try Files.status(of: real)
      let isSticky = status.permissions & 0o1000 != 0
      let isOpen = status.permissions & 0o022 != 0
      let isTrusted = status.owner == getuid() || status.owner == 0
      guard isTrusted, !isOpen || isSticky else { throw SystemFailure(call: "", code: EPERM) }
    } catch {
      if error.code == EPERM { throw .unsafeFolder(folder) }
      throw .system(error)
    }
  }

  private static func claim(_ path: String) throws(FrontFailure) -> FileLock {
    do throws(SystemFailure) {
      return try FileLock(path: "\(path).lock", waiting: false)
    } catch {
      if error.isWouldBlock { throw .alreadyServed(path) }
      throw .system(error)
    }
  }

  /// Removes a socket of ours at which nobody listens any more.
  private static func clear(_ path: String) throws(FrontFailure) {
    guard let status = try? Files.status(of: path) else { return }
    guard UnixSocket.stands(at: path), status.owner == getuid() else { throw .notOurSocket(path) }
    do throws(SystemFailure) {
      Descriptor.close(try UnixSocket.connect(path))
    } catch {
      guard error.code == ECONNREFUSED else { throw .system(error) }
      do throws(SystemFailure) {
        return try Files.remove(path)
      } catch {
        throw .system(error)
      }
    }
    throw .alreadyServed(path)
  }
}
