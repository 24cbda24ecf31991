internal import Wire

/// What the daemon counts since it began.
struct Metrics: Sendable {
  /// Of one operation.
  struct Operation: Sendable {
    /// Answers by their error code; nil is `ok`.
    var answers: [FailureCode?: Int] = [:]
    var latency = LatencyHistogram()
  }

  private(set) var operations: [String: Operation] = [:]
  /// Connections.
  var accepted = 0
  /// Connections turned away because there were too many.
  var refused = 0
  /// Connections of other users.
  var denied = 0
  /// Connections closed because they were too slow, too full or idle.
  var dropped = 0
  /// Processes that ended without being asked to.
  var deaths = 0
  /// Processes killed because they did not stop in time.
  var overruns = 0
  var reloads = 0

  /// Notes one terminal line.
  mutating func note(_ operation: String, code: FailureCode?, nanoseconds: Int64) {
    operations[operation, default: Operation()].answers[code, default: 0] += 1
    operations[operation, default: Operation()].latency.add(nanoseconds)
  }
}

/// The metrics and the state of one moment.
struct FrontSnapshot: Sendable {
  let metrics: Metrics
  let uptimeSeconds: Int
  let connections: Int
  let running: Int
  let waiting: Int
  let openBytes: Int
  let workers: Int
  let busyWorkers: Int
  let isWriting: Bool
  let residentBytes: Int
}

/// How long answers took, in buckets that fit a search engine.
struct LatencyHistogram: Equatable, Sendable {
  /// Upper bounds, in seconds.
  static let bounds = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60,
  ]

  /// One more than the bounds: the last counts what is above them all.
  private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
  private(set) var sumSeconds = 0.0

  var count: Int { counts.reduce(0, +) }

  mutating func add(_ nanoseconds: Int64) {
    let seconds = Double(max(0, nanoseconds)) / 1e9
    counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
    sumSeconds += seconds
  }
}
