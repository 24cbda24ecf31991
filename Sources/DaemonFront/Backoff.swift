/// When a process that ended may be started again: at once, unless five ended within ten seconds.
struct Backoff {
  private static let window: UInt64 = 10_000_000_000
  private static let deathsAllowed = 5
  private static let first: UInt64 = 1_000_000_000
  private static let longest: UInt64 = 30_000_000_000

  private var deaths: [UInt64] = []
  private var pause = Backoff.first

  /// Notes a death and gives how long to wait, in nanoseconds.
  ///
  /// - Parameter now: of the monotonic clock, in nanoseconds.
  mutating func death(at now: UInt64) -> UInt64 {
    deaths = deaths.filter { $0 + Self.window > now } + [now]
    guard deaths.count >= Self.deathsAllowed else {
      pause = Self.first
      return 0
    }
    defer { pause = min(pause * 2, Self.longest) }
    return pause
  }
}
