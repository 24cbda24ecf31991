internal import Glibc

/// Stream sockets of this machine. Every descriptor given is the caller's to close.
package enum UnixSocket {
  /// The longest path, in bytes: `sun_path` less its NUL.
  package static let longestPath = 107

  package static func connect(_ path: String) throws(SystemFailure) -> Int32 {
    var address = try address(of: path)
    let descriptor = try retrying("socket", path) {
      socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let answer = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(descriptor, $0, size)
      }
    }
    guard answer == 0 else {
      let code = errno
      Descriptor.close(descriptor)
      throw SystemFailure(call: "connect", path: path, code: code)
    }
    return descriptor
  }

  /// Two ends of one connection.
  package static func pair() throws(SystemFailure) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    try retrying("socketpair") {
      unsafe socketpair(
        AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
    }
    return (ends[0], ends[1])
  }

  /// The user at the other end when it connected; nil when it is no Unix socket.
  package static func peerUser(of descriptor: Int32) -> UInt32? {
    var peer = Credentials()
    var size = socklen_t(MemoryLayout<Credentials>.size)
    guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 else {
      return nil
    }
    return peer.user == UInt32.max ? nil : peer.user
  }

  /// `struct ucred` of unix(7), which the C library shows only to GNU sources.
  private struct Credentials {
    var process: Int32 = 0
    var user = UInt32.max
    var group = UInt32.max
  }

  private static func address(of path: String) throws(SystemFailure) -> sockaddr_un {
    guard path.utf8.count <= longestPath else {
      throw SystemFailure(call: "connect", path: path, code: ENAMETOOLONG)
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) {
      unsafe $0.copyBytes(from: path.utf8)
    }
    return address
  }
}
