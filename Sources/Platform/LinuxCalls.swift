internal import Glibc

/// Calls of Linux that Swift's Glibc does not have.
enum LinuxCalls {
  /// memfd_create(2): a file in memory without a name, closed by exec.
  static func anonymousFile() throws(SystemFailure) -> Int32 {
    typealias Call = @convention(c) (UnsafePointer<CChar>, UInt32) -> Int32
    guard let address = unsafe dlsym(nil, "memfd_create") else {
      throw SystemFailure(call: "memfd_create", code: ENOSYS)
    }
    let call = unsafe unsafeBitCast(address, to: Call.self)
    let closedByExec: UInt32 = 1
    return try retrying("memfd_create") { unsafe call("dossier", closedByExec) }
  }

  /// malloc_trim(3): gives back what is free in all heaps. Nothing where the C library is not glibc.
  static func trimHeaps() {
    typealias Call = @convention(c) (Int) -> Int32
    guard let address = unsafe dlsym(nil, "malloc_trim") else { return }
    let call = unsafe unsafeBitCast(address, to: Call.self)
    _ = call(0)
  }

  /// prlimit(2): bounds what a process may use from now on. Nothing where that is not possible.
  static func bound(_ pid: Int32, _ resource: __rlimit_resource, to most: Int) {
    typealias Call =
      @convention(c) (pid_t, Int32, UnsafePointer<rlimit>?, UnsafeMutableRawPointer?) -> Int32
    guard let address = unsafe dlsym(nil, "prlimit") else { return }
    let call = unsafe unsafeBitCast(address, to: Call.self)
    var bound = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
    _ = unsafe call(pid, Int32(resource.rawValue), &bound, nil)
  }
}
