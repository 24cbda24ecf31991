internal import Logging
internal import NIOCore
internal import Platform
internal import Wire

// What the front answers by itself.
extension Front {
  static let tooMuchOpen: WireFailure = {
    var failure = WireFailure(
      .busy, "the daemon has too many bytes of requests open", hint: "send it again in a moment")
    failure.retryAfterMilliseconds = 1_000
    return failure
  }()

  static let tooManyConnections: WireFailure = {
    var failure = WireFailure(.busy, "the daemon has too many connections")
    failure.retryAfterMilliseconds = 1_000
    return failure
  }()

  /// Why a request may not be admitted now; nil when it may.
  func refusal(of head: RequestHead) -> WireFailure? {
    if isDraining { return WireFailure(.shuttingDown, "the daemon is ending") }
    if head.lane == .writing, configuration.isReadOnly {
      return WireFailure(.readOnly, "the daemon was started with --read-only")
    }
    if openBytes > limits.openBytes { return Self.tooMuchOpen }
    return barren(writing: head.lane == .writing)
  }

  /// The answer to one of its own operations, after reading the request strictly.
  func answer(_ head: RequestHead, _ line: ByteBuffer) -> ByteBuffer {
    answering(head, line) { operation, json in
      switch operation {
      case .hello(let isConcurrent): greet(isConcurrent, &json)
      case .metrics: json.member("openmetrics", OpenMetrics.text(snapshot))
      case .cancel: json.member("cancelled", false)
      case .reload: reload()
      default: break
      }
    }
  }

  /// Answers `cancel`.
  ///
  /// - Parameter cancel: cancels a request of the same connection; false when there is none.
  func answerCancel(
    _ head: RequestHead, _ line: ByteBuffer, cancel: (RequestID) -> Bool
  ) -> ByteBuffer {
    answering(head, line) { operation, json in
      if case .cancel(let target) = operation { json.member("cancelled", cancel(target)) }
    }
  }

  /// Cancels what waits or reads; what is being written goes on, and the answer is no.
  func cancel(_ serial: UInt32) -> Bool {
    guard let job = jobs[serial], job.stop == nil else { return false }
    if case .running = job.state, job.head.lane == .writing { return false }
    stop(serial, .cancelled)
    return true
  }

  /// Workers look for a newer index before every request; there is nothing else to load.
  func reload() {
    logger.notice("reloading")
    metrics.reloads += 1
  }

  private func answering(
    _ head: RequestHead, _ line: ByteBuffer,
    _ result: (Operation, inout JSONWriter) -> Void
  ) -> ByteBuffer {
    let start = MonotonicClock.now()
    var code: FailureCode?
    defer { metrics.note(head.operation, code: code, nanoseconds: 0) }
    do throws(WireFailure) {
      let request = try Request(decoding: Array(line.readableBytesView))
      var json = JSONWriter()
      json.object { json in
        request.id?.write(to: &json)
        json.member("ok", true)
        json.member("took_ms", Double((MonotonicClock.now() - start) / 1_000) / 1_000)
        json.key("generation")
        if let generation { json.string(generation) } else { json.null() }
        json.key("result")
        json.object { result(request.operation, &$0) }
      }
      return ByteBuffer(bytes: json.bytes)
    } catch {
      code = error.code
      return error.line(answering: head.id)
    }
  }

  private func greet(_ isConcurrent: Bool, _ json: inout JSONWriter) {
    json.member("server", "dossierd")
    json.member("version", configuration.version)
    json.key("protocol")
    json.array { json in
      for version in WireLimits.versions { json.integer(version) }
    }
    json.member("concurrent", isConcurrent)
    json.member("read_only", configuration.isReadOnly)
    json.key("limits")
    limits.write(to: &json)
  }
}
