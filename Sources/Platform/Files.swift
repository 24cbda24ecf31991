internal import Glibc

/// Files and folders by path. Nothing here follows a symbolic link at the end of a path.
package enum Files {
  /// The whole of a regular file. A folder, device, pipe or link is an error, and so is a file of
  /// more than `limit` bytes (`EFBIG`).
  package static func read(_ path: String, limit: Int) throws(SystemFailure) -> [UInt8] {
    let descriptor = try openRegular(path)
    defer { Descriptor.close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let more = try reading(path) { () throws(SystemFailure) in
        try Descriptor.read(descriptor, upTo: min(1 << 20, limit + 1 - bytes.count))
      }
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= limit else {
        throw SystemFailure(call: "read", path: path, code: EFBIG)
      }
    }
  }

  /// Replaces the file by one with these bytes, so that a crash leaves the old or the new one:
  /// a new file beside it, fsync, rename, fsync of the folder.
  package static func writeAtomically(
    _ bytes: [UInt8], to path: String
  ) throws(SystemFailure) {
    var file = try AtomicFile(replacing: path)
    try file.append(unsafe bytes.span.bytes)
    try file.commit()
  }

  /// Makes a new file with the bytes of another, read and written piece by piece. Not synced.
  package static func copy(_ path: String, to new: String) throws(SystemFailure) {
    let source = try openRegular(path)
    defer { Descriptor.close(source) }
    let target = try retrying("open", new) {
      unsafe open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(0o644))
    }
    defer { Descriptor.close(target) }
    while true {
      let piece = try reading(path) { () throws(SystemFailure) in
        try Descriptor.read(source, upTo: 1 << 20)
      }
      if piece.isEmpty { return }
      try reading(new) { () throws(SystemFailure) in try Descriptor.writeAll(target, piece) }
    }
  }

  /// Opens a regular file for reading and gives the descriptor, which the caller closes.
  package static func openRegular(_ path: String) throws(SystemFailure) -> Int32 {
    let descriptor = try retrying("open", path) {
      unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    do throws(SystemFailure) {
      let status = try FileStatus(descriptor: descriptor, path: path)
      guard status.kind == .regular else {
        throw SystemFailure(
          call: "open", path: path, code: status.kind == .folder ? EISDIR : EINVAL)
      }
      return descriptor
    } catch {
      Descriptor.close(descriptor)
      throw error
    }
  }

  package static func status(of path: String) throws(SystemFailure) -> FileStatus {
    try FileStatus(path: path)
  }

  /// False also where it cannot be told.
  package static func exists(_ path: String) -> Bool {
    var buffer = stat()
    return unsafe lstat(path, &buffer) == 0
  }

  /// Forces what was written to a file to the disk.
  package static func sync(_ path: String) throws(SystemFailure) {
    try sync(path, flags: O_RDONLY)
  }

  /// Forces the names in a folder to the disk: without it a crash may undo a rename.
  package static func syncFolder(_ path: String) throws(SystemFailure) {
    try sync(path, flags: O_RDONLY | O_DIRECTORY)
  }

  /// Replaces what stands at `new`, if it is a file, in one step.
  package static func rename(_ old: String, _ new: String) throws(SystemFailure) {
    try retrying("rename", old) { unsafe Glibc.rename(old, new) }
  }

  package static func remove(_ path: String) throws(SystemFailure) {
    try retrying("unlink", path) { unsafe unlink(path) }
  }

  /// The absolute path without links, `.` and `..`.
  package static func realPath(_ path: String) throws(SystemFailure) -> String {
    guard let found = unsafe realpath(path, nil) else {
      throw SystemFailure(call: "realpath", path: path, code: errno)
    }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  private static func sync(_ path: String, flags: Int32) throws(SystemFailure) {
    let descriptor = try retrying("open", path) { unsafe open(path, flags | O_CLOEXEC) }
    defer { Descriptor.close(descriptor) }
    try retrying("fsync", path) { fsync(descriptor) }
  }

  /// Names the file in a failure of a call that knows only its descriptor.
  private static func reading<Answer>(
    _ path: String, _ body: () throws(SystemFailure) -> Answer
  ) throws(SystemFailure) -> Answer {
    do {
      return try body()
    } catch {
      throw SystemFailure(call: error.call, path: path, code: error.code)
    }
  }
}
