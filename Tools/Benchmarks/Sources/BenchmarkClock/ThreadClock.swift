import Glibc

/// The processor time of the thread that asks: what others do on the machine is not in it.
public enum ThreadClock {
  /// In seconds.
  public static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Runs a body and adds what it took.
  public static func adding<Answer>(to total: inout Double, _ body: () throws -> Answer) rethrows
    -> Answer
  {
    let start = now()
    defer { total += now() - start }
    return try body()
  }
}
