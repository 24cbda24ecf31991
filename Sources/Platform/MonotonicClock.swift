internal import Glibc

/// The clock that only goes forward, the same for every process of this machine.
package enum MonotonicClock {
  /// In nanoseconds since some moment before this process began.
  package static func now() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
