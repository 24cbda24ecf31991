internal import NIOCore
internal import Wire

// Deadlines and cancelling.
extension Front {
  /// Asks a request to end early. One that waits ends at once, one that runs has a moment to do
  /// so, one that is being written goes on.
  func stop(_ serial: UInt32, _ why: Job.Stop) {
    guard let job = jobs[serial], job.stop == nil else { return }
    switch job.state {
    case .waiting:
      jobs[serial]?.stop = why
      fail(serial, Self.failure(why, of: job))
    case .running(let number):
      guard job.head.lane != .writing else { return }
      jobs[serial]?.stop = why
      if why == .cancelled || job.isStream { pool[number]?.cancel(serial) }
      setAlarm(for: serial, at: .now() + .milliseconds(Int64(limits.overrun)))
    }
  }

  func setAlarm(for serial: UInt32, at deadline: NIODeadline) {
    jobs[serial]?.alarm?.cancel()
    jobs[serial]?.alarm = loop.assumeIsolated().scheduleTask(deadline: deadline) { [weak self] in
      self?.ring(serial)
    }
  }

  /// The alarm of a request: its deadline has come, or the moment it was given to stop is over.
  private func ring(_ serial: UInt32) {
    guard let job = jobs[serial] else { return }
    if job.stop != nil, case .running(let number) = job.state {
      metrics.overruns += 1
      pool[number]?.kill()
    } else if let deadline = job.deadline, job.isStream, deadline > .now() {
      setAlarm(for: serial, at: deadline)
    } else if job.isStream, connections[job.client]?.isHoldingOutput == true {
      // It waits for its client, not for its worker; a client that takes nothing is dropped.
      jobs[serial]?.progressed = .now()
      ring(serial)
    } else {
      stop(serial, .deadline)
    }
  }

  /// What the client is told of a request that did not end by itself.
  static func failure(_ why: Job.Stop?, of job: Job) -> WireFailure {
    switch why {
    case .cancelled: WireFailure(.cancelled, "the request was cancelled")
    case .deadline:
      WireFailure(
        .timeout,
        "not answered within \((job.allowance ?? .zero).nanoseconds / 1_000_000) ms",
        hint: "give a longer \"timeout_ms\" or narrow the query")
    case nil:
      WireFailure(
        .internal, "the process that worked on this request ended",
        hint: job.head.lane == .writing
          ? "whether the update was made is not known; sending it again does no harm" : nil)
    }
  }
}
