internal import Logging
internal import NIOCore
internal import Platform
internal import Wire

// From the first process to the last connection.
extension Front {
  /// How often the clocks of connections are looked at.
  private static let sweepInterval = TimeAmount.milliseconds(100)

  func start() {
    pool.start()
    sweepLater()
  }

  /// Takes nothing new, finishes what was asked, and ends when that is done or the time is over.
  func drain() {
    guard !isDraining else { return end() }
    isDraining = true
    logger.notice("ending", metadata: ["in_flight": "\(jobs.count)"])
    listener?.close(promise: nil)
    for connection in connections.values {
      if let taker = connection.taker { taker.drain() } else { connection.close() }
    }
    loop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(limits.drain))) { [weak self] in
      self?.end()
    }
    endIfDrained()
  }

  func endIfDrained() {
    if isDraining, connections.isEmpty { end() }
  }

  /// Ends now: connections are closed, processes let go, and killed when they stay.
  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    isDraining = true
    listener?.close(promise: nil)
    for connection in connections.values { connection.close() }
    pool.end()
    awaitProcesses(until: .now() + .seconds(2))
  }

  private func awaitProcesses(until deadline: NIODeadline) {
    if pool.isEmpty {
      onEnd?()
      onEnd = nil
      return
    }
    if deadline < .now() { pool.kill() }
    loop.assumeIsolated().scheduleTask(in: .milliseconds(5)) { [weak self] in
      self?.awaitProcesses(until: deadline)
    }
  }

  private func sweepLater() {
    loop.assumeIsolated().scheduleTask(in: Self.sweepInterval) { [weak self] in
      guard let self, !hasEnded else { return }
      let now = NIODeadline.now()
      for connection in connections.values { connection.sweep(now) }
      pool.sweep(now)
      sweepLater()
    }
  }
}
