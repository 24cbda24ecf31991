internal import Logging
internal import NIOCore
internal import Wire

// What processes say.
extension Front {
  /// A process sent a line.
  func receive(_ frame: WorkerFrameDecoder.Frame, from worker: Worker) {
    guard frame.serial == worker.serial, let job = jobs[frame.serial] else { return }
    guard frame.kind == .terminal else {
      jobs[frame.serial]?.progressed = .now()
      connections[job.client]?.taker?.take(frame.line, .event, for: frame.serial)
      return
    }
    worker.isDone()
    let summary = AnswerSummary(frame.line)
    generation = summary.generation ?? generation
    if job.stop == .deadline, summary.code == .cancelled {
      fail(frame.serial, Self.failure(.deadline, of: job))
      return pump()
    }
    let line = job.head.operation == "status" ? withDaemon(frame.line) : frame.line
    finish(frame.serial, line, code: summary.code)
    pump()
  }

  /// All lines of one reading have been received: sends them, and waits where the client does.
  func flush(_ worker: Worker) {
    guard let serial = worker.serial, let job = jobs[serial] else { return }
    let connection = connections[job.client]
    connection?.taker?.flush()
    if connection?.isHoldingOutput == true { worker.pause() }
  }

  /// A client reads again: what waited for it goes on.
  func resume(_ client: ClientID) {
    for job in jobs.values where job.client == client {
      guard case .running(let number) = job.state else { continue }
      jobs[job.serial]?.progressed = .now()
      pool[number]?.resume()
    }
    pump()
  }

  /// A process has ended.
  func ended(_ worker: Worker) {
    if let serial = worker.serial, let job = jobs[serial] {
      logger.error(
        "a process ended while it worked",
        metadata: ["pid": "\(worker.pid)", "op": "\(job.head.operation)"])
      fail(serial, Self.failure(job.stop, of: job))
    }
    pump()
  }

  /// No process is left and none may be started yet: nobody shall wait in vain.
  func failWaiting(writing: Bool) {
    guard let failure = barren(writing: writing) else { return }
    for job in jobs.values
    where job.state == .waiting && (job.head.lane == .writing) == writing {
      fail(job.serial, failure)
    }
  }

  /// Why no process can take a request; nil when one can, or will in a moment.
  func barren(writing: Bool) -> WireFailure? {
    guard let milliseconds = pool.pause(writing: writing) else { return nil }
    var failure = WireFailure(
      .busy, "the daemon's processes keep ending",
      hint: "its log says why; dossier verify checks the index")
    failure.retryAfterMilliseconds = milliseconds
    return failure
  }
}
