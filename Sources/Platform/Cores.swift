internal import Glibc

/// The processors this process may run on.
package enum Cores {
  /// At least 1. The mask of proc(5), `/proc/self/status`, `Cpus_allowed`; where there is none, all
  /// that are online.
  package static var count: Int {
    let status = (try? Files.read("/proc/self/status", limit: 1 << 16)) ?? []
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    guard
      let mask = lines.first(where: { $0.hasPrefix("Cpus_allowed:") })?.split(separator: ":").last
    else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    return max(1, mask.compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount })
  }
}
