internal import Glibc

/// What a path names, and how big and how old it is. Links are not followed.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case regular, folder, symlink, other }

  package let kind: Kind
  /// In bytes.
  package let size: Int
  /// In nanoseconds since 1970.
  package let modifiedNanoseconds: Int64
  package let inode: UInt64
  package let device: UInt64
  /// The user who owns it.
  package let owner: UInt32
  /// The permission bits, such as 0o600.
  package let permissions: UInt32

  init(path: String) throws(SystemFailure) {
    var buffer = stat()
    try retrying("lstat", path) { unsafe lstat(path, &buffer) }
    self.init(buffer)
  }

  init(descriptor: Int32, path: String? = nil) throws(SystemFailure) {
    var buffer = stat()
    try retrying("fstat", path) { unsafe fstat(descriptor, &buffer) }
    self.init(buffer)
  }

  init(_ buffer: stat) {
    switch buffer.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symlink
    default: kind = .other
    }
    size = Int(buffer.st_size)
    modifiedNanoseconds =
      Int64(buffer.st_mtim.tv_sec) * 1_000_000_000 + Int64(buffer.st_mtim.tv_nsec)
    inode = UInt64(buffer.st_ino)
    device = UInt64(buffer.st_dev)
    owner = buffer.st_uid
    permissions = UInt32(buffer.st_mode) & 0o7777
  }
}
