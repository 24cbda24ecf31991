internal import Glibc

extension Files {
  /// Makes a folder and what folders above it are missing; one that exists is left as it is.
  ///
  /// - Parameter mode: permission bits of the folders made, before the process' mask.
  package static func makeFolder(_ path: String, mode: UInt32) throws(SystemFailure) {
    if unsafe mkdir(path, mode_t(mode)) == 0 { return }
    switch errno {
    case EEXIST where (try? followed(path).kind) == .folder: return
    case ENOENT:
      guard let parent = parent(of: path), parent != path else {
        throw SystemFailure(call: "mkdir", path: path, code: ENOENT)
      }
      try makeFolder(parent, mode: mode)
      if unsafe mkdir(path, mode_t(mode)) == 0 || errno == EEXIST { return }
      throw SystemFailure(call: "mkdir", path: path, code: errno)
    case let code: throw SystemFailure(call: "mkdir", path: path, code: code)
    }
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  ///
  /// A name that is not UTF-8 is repaired, and what it names cannot then be opened.
  package static func entries(in path: String) throws(SystemFailure) -> [String] {
    guard let folder = unsafe opendir(path) else {
      throw SystemFailure(call: "opendir", path: path, code: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemFailure(call: "readdir", path: path, code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file or a folder with everything in it; links are removed, not followed. What is
  /// not there is no error.
  package static func removeTree(_ path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      guard try status(of: path).kind == .folder else { return try remove(path) }
      for name in try entries(in: path) { try removeTree("\(path)/\(name)") }
      try retrying("rmdir", path) { unsafe rmdir(path) }
    } catch  where error.isNotFound {
      return
    }
  }

  /// The folder in which a path stands: `.` for a bare name, nil for `/`.
  package static func parent(of path: String) -> String? {
    let trimmed = path.utf8.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
    guard trimmed != "/" else { return nil }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private static func followed(_ path: String) throws(SystemFailure) -> FileStatus {
    var buffer = stat()
    try retrying("stat", path) { unsafe stat(path, &buffer) }
    return FileStatus(buffer)
  }
}
