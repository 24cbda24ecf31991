internal import Glibc

/// How much memory this process takes, in bytes.
package enum ProcessMemory {
  /// What it has in memory now; 0 where `/proc` is not there.
  package static func residentBytes() -> Int {
    guard let text = try? Files.read("/proc/self/statm", limit: 4096) else { return 0 }
    let fields = String(decoding: text, as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// The most it ever had.
  package static func peakBytes() -> Int {
    var usage = rusage()
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
    return usage.ru_maxrss * 1024
  }

  /// Gives the system back what was freed and stands between what is still in use: glibc by itself
  /// returns only what is free at the end of each thread's heap. Takes milliseconds.
  package static func returnUnused() {
    LinuxCalls.trimHeaps()
  }
}
