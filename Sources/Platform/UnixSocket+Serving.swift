internal import Glibc

// What a daemon does with the sockets of this machine.
extension UnixSocket {
  /// Makes a socket at a path where nothing stands, and listens. Its mode is set before it has a
  /// name, so that nobody else can connect in between.
  ///
  /// - Parameter mode: permission bits, such as 0o600; the process' mask applies.
  /// - Returns: a descriptor, the caller's to close.
  package static func listen(
    _ path: String, mode: UInt32, backlog: Int32
  ) throws(SystemFailure) -> Int32 {
    let descriptor = try open(SOCK_STREAM, path)
    do throws(SystemFailure) {
      try retrying("fchmod", path) { fchmod(descriptor, mode_t(mode)) }
      try unsafe withAddress(of: path) { (address, size) throws(SystemFailure) in
        try retrying("bind", path) { unsafe Glibc.bind(descriptor, address, size) }
      }
      try retrying("listen", path) { Glibc.listen(descriptor, backlog) }
      return descriptor
    } catch {
      Descriptor.close(descriptor)
      throw error
    }
  }

  /// Whether a socket stands at the path itself, not behind a link.
  package static func stands(at path: String) -> Bool {
    var buffer = stat()
    return unsafe lstat(path, &buffer) == 0 && buffer.st_mode & S_IFMT == S_IFSOCK
  }

  /// Sends one datagram to a socket at a path; `@` at its beginning names an abstract one
  /// (unix(7)). Never waits.
  package static func sendDatagram(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
    let descriptor = try open(SOCK_DGRAM, path)
    defer { Descriptor.close(descriptor) }
    try unsafe withAddress(of: path) { (address, size) throws(SystemFailure) in
      try retrying("sendto", path) {
        unsafe sendto(
          descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT),
          address, size)
      }
    }
  }

  private static func open(
    _ type: __socket_type, _ path: String
  ) throws(SystemFailure) -> Int32 {
    try retrying("socket", path) {
      socket(AF_UNIX, Int32(type.rawValue | SOCK_CLOEXEC.rawValue), 0)
    }
  }

  private static func withAddress(
    of path: String,
    _ body: (UnsafePointer<sockaddr>, socklen_t) throws(SystemFailure) -> Void
  ) throws(SystemFailure) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count <= longestPath else {
      throw SystemFailure(call: "bind", path: path, code: ENAMETOOLONG)
    }
    let isAbstract = path.utf8.first == UInt8(ascii: "@")
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { name in
      unsafe name.copyBytes(from: path.utf8)
      if isAbstract { unsafe name[0] = 0 }
    }
    let head = MemoryLayout<sa_family_t>.size
    let size = socklen_t(head + path.utf8.count + (isAbstract ? 0 : 1))
    try unsafe withUnsafePointer(to: &address) { (pointer) throws(SystemFailure) in
      try unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        (rebound) throws(SystemFailure) in
        try unsafe body(rebound, size)
      }
    }
  }
}
