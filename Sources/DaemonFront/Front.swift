internal import Logging
internal import NIOCore
internal import Platform
internal import Wire

/// The daemon between its clients and its processes: who is connected, what waits, what runs.
///
/// Everything here happens on one event loop, so nothing is locked. It knows requests by their
/// heads only and never touches the index.
final class Front {
  let configuration: FrontConfiguration
  let loop: any EventLoop
  let logger: Logger
  let started = NIODeadline.now()
  var metrics = Metrics()
  var connections: [ClientID: Connection] = [:]
  var jobs: [UInt32: Job] = [:]
  var reading = FairQueue<ClientID>()
  var writing = FairQueue<ClientID>()
  /// Bytes of requests that are being received, wait or run.
  var openBytes = 0
  /// The newest commit an answer has named.
  var generation: String?
  var isDraining = false
  var hasEnded = false
  var listener: (any Channel)?
  /// Called once, when the last process has gone.
  var onEnd: (() -> Void)?
  private var lastSerial: UInt32 = 0
  private var lastClient = 0
  private(set) lazy var pool = WorkerPool(front: self)

  var limits: FrontLimits { configuration.limits }

  init(_ configuration: FrontConfiguration, loop: any EventLoop, logger: Logger) {
    self.configuration = configuration
    self.loop = loop
    self.logger = logger
  }

  func nextSerial() -> UInt32 {
    lastSerial = lastSerial == .max ? 1 : lastSerial + 1
    return lastSerial
  }

  /// Takes in a connection; nil when there are too many.
  func connect(_ channel: any Channel) -> Connection? {
    metrics.accepted += 1
    guard connections.count < limits.connections, !isDraining else {
      metrics.refused += 1
      return nil
    }
    lastClient += 1
    let connection = Connection(front: self, id: ClientID(number: lastClient), channel: channel)
    connections[connection.id] = connection
    return connection
  }

  /// A client has gone: what it asked for is of no use to anybody, except what is being written.
  func disconnect(_ client: ClientID) {
    guard connections.removeValue(forKey: client) != nil else { return }
    for job in jobs.values where job.client == client { stop(job.serial, .cancelled) }
    pump()
    endIfDrained()
  }

  /// Puts a request in the queue of its lane.
  func admit(_ head: RequestHead, _ line: ByteBuffer, serial: UInt32, from client: ClientID) {
    let now = NIODeadline.now()
    let job = Job(
      serial: serial, client: client, head: head, line: line, arrived: now,
      allowance: allowance(of: head), progressed: now)
    jobs[serial] = job
    if let deadline = job.deadline { setAlarm(for: serial, at: deadline) }
    openBytes += line.readableBytes
    if head.lane == .writing {
      writing.add(serial, of: client)
    } else {
      reading.add(serial, of: client)
    }
    pump()
  }

  private func allowance(of head: RequestHead) -> TimeAmount? {
    guard head.lane != .writing else { return nil }
    // A timeout out of range is its worker's to refuse.
    let asked = head.timeout.flatMap { (1...limits.longestTimeout).contains($0) ? $0 : nil }
    return .milliseconds(Int64(asked ?? limits.timeout))
  }

  /// Starts what can be started.
  func pump() {
    while let worker = pool.idleWorker() {
      let mayStream = pool.mayStream
      let serial = reading.next { serial in
        guard let job = jobs[serial], mayStream || !job.isStream else { return false }
        return connections[job.client]?.taker?.mayStart(serial) == true
      }
      guard let serial else { break }
      start(serial, on: worker)
    }
    guard !writing.isEmpty, let writer = pool.idleWriter() else { return }
    let serial = writing.next { serial in
      jobs[serial].flatMap { connections[$0.client]?.taker?.mayStart(serial) } == true
    }
    if let serial { start(serial, on: writer) }
  }

  private func start(_ serial: UInt32, on worker: Worker) {
    jobs[serial]?.state = .running(worker.number)
    jobs[serial]?.progressed = .now()
    guard let job = jobs[serial] else { return }
    // A stream has its deadline from line to line, which only the front sees.
    let deadline = job.isStream ? nil : job.deadline.map(\.uptimeNanoseconds)
    worker.ask(job.line, serial: serial, deadline: deadline, isStream: job.isStream)
  }

  /// Ends a request: its client gets this line, and it is forgotten.
  func finish(_ serial: UInt32, _ line: ByteBuffer, code: FailureCode?) {
    guard let job = jobs.removeValue(forKey: serial) else { return }
    job.alarm?.cancel()
    openBytes -= job.line.readableBytes
    reading.remove(serial, of: job.client)
    writing.remove(serial, of: job.client)
    metrics.note(
      job.head.operation, code: code, nanoseconds: (.now() - job.arrived).nanoseconds)
    guard let connection = connections[job.client], let taker = connection.taker else { return }
    connection.touch()
    taker.take(line, .terminal, for: serial)
    taker.flush()
  }

  func fail(_ serial: UInt32, _ failure: WireFailure) {
    guard let job = jobs[serial] else { return }
    finish(serial, failure.line(answering: job.head.id), code: failure.code)
  }
}

extension WireFailure {
  /// The terminal line of a request that failed, without its line end.
  func line(answering id: RequestID?) -> ByteBuffer {
    ByteBuffer(bytes: terminalLine(answering: id))
  }
}
