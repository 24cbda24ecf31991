internal import Glibc
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Platform

/// The processes of the daemon: so many that read, and one that writes while there is work.
final class WorkerPool {
  /// How often a process that was let go is looked at before it is killed: for two seconds.
  private static let patience = 400

  private unowned let front: Front
  private var readers: [Worker] = []
  private(set) var writer: Worker?
  private var backoff = Backoff()
  private var writerBackoff = Backoff()
  /// Readers that are to be started again later.
  private var awaited = 0
  private var isWriterAwaited = false
  /// When the next process that keeps ending may be started.
  private var pausedUntil = NIODeadline.now()
  private var lastNumber = 0
  private var isEnding = false
  /// Processes started and not yet reaped.
  private var living: [Int: Worker] = [:]

  init(front: Front) {
    self.front = front
  }

  /// Whether no process is left.
  var isEmpty: Bool { living.isEmpty }

  var readerCount: Int { readers.count }

  var busyCount: Int { readers.count { !$0.isIdle } }

  subscript(number: Int) -> Worker? {
    if let writer, writer.number == number { return writer }
    return readers.first { $0.number == number }
  }

  func start() {
    for _ in 0..<front.configuration.workers { startReader() }
  }

  func idleWorker() -> Worker? { readers.first { $0.isIdle } }

  /// Whether one more export leaves a worker free of them, or there is only one.
  var mayStream: Bool {
    let streaming = readers.count { $0.isStreaming }
    return streaming == 0 || streaming + 1 < readers.count
  }

  /// How long, in milliseconds, no process will take a request; nil while there is one or may be.
  func pause(writing: Bool) -> Int? {
    let isBarren = writing ? isWriterAwaited : readers.isEmpty && awaited > 0
    guard isBarren else { return nil }
    return max(1, Int((pausedUntil - .now()).nanoseconds / 1_000_000))
  }

  /// The writer if it has nothing to do; started when there is none.
  func idleWriter() -> Worker? {
    if writer == nil, !isWriterAwaited, !isEnding {
      writer = spawn(front.configuration.writer)
      if writer == nil { awaitWriter() }
    }
    return writer.flatMap { $0.isIdle ? $0 : nil }
  }

  /// Lets the writer go when it has had nothing to do for long.
  func sweep(_ now: NIODeadline) {
    let limit = TimeAmount.milliseconds(Int64(front.limits.writerIdle))
    guard let writer, writer.isIdle, writer.idleSince + limit < now else { return }
    self.writer = nil
    writer.dismiss()
  }

  /// Lets all processes go.
  func end() {
    isEnding = true
    for worker in readers { worker.dismiss() }
    writer?.dismiss()
  }

  func kill() {
    for worker in living.values { worker.kill() }
  }

  /// The channel of a process has closed.
  func ended(_ worker: Worker) {
    reap(worker, attempt: 0)
    if let place = readers.firstIndex(where: { $0 === worker }) {
      readers.remove(at: place)
      replaceReader()
    } else if writer === worker {
      writer = nil
      awaitWriter()
    }
    front.ended(worker)
  }

  private func startReader() {
    if let worker = spawn(front.configuration.worker) {
      readers.append(worker)
    } else {
      replaceReader()
    }
  }

  private func replaceReader() {
    guard !isEnding else { return }
    front.metrics.deaths += 1
    let pause = backoff.death(at: NIODeadline.now().uptimeNanoseconds)
    guard pause > 0 else { return startReader() }
    front.logger.critical(
      "worker processes keep ending", metadata: ["pause_ms": "\(pause / 1_000_000)"])
    awaited += 1
    pausedUntil = .now() + .nanoseconds(Int64(pause))
    after(pause) { pool in
      pool.awaited -= 1
      pool.startReader()
      pool.front.pump()
    }
    front.failWaiting(writing: false)
  }

  private func awaitWriter() {
    guard !isEnding else { return }
    front.metrics.deaths += 1
    let pause = writerBackoff.death(at: NIODeadline.now().uptimeNanoseconds)
    guard pause > 0 else { return }
    isWriterAwaited = true
    pausedUntil = .now() + .nanoseconds(Int64(pause))
    front.failWaiting(writing: true)
    after(pause) { pool in
      pool.isWriterAwaited = false
      pool.front.pump()
    }
  }

  private func after(_ nanoseconds: UInt64, _ body: @escaping (WorkerPool) -> Void) {
    front.loop.assumeIsolated().scheduleTask(in: .nanoseconds(Int64(nanoseconds))) {
      [weak self] in
      if let self { body(self) }
    }
  }

  private func spawn(_ program: Program) -> Worker? {
    do throws(SystemFailure) {
      let (ours, theirs) = try UnixSocket.pair()
      defer { Descriptor.close(theirs) }
      let process: ChildProcess
      do throws(SystemFailure) {
        process = try ChildProcess.spawn(
          program.executable, program.arguments, passing: [(from: theirs, to: 3)])
      } catch {
        Descriptor.close(ours)
        throw error
      }
      lastNumber += 1
      let worker = Worker(number: lastNumber, process: process, front: front)
      living[worker.number] = worker
      open(ours, worker)
      return worker
    } catch {
      front.logger.critical("cannot start a process", metadata: ["reason": "\(error)"])
      return nil
    }
  }

  private func open(_ descriptor: Int32, _ worker: Worker) {
    let bound = NIOLoopBound(worker, eventLoop: front.loop)
    ClientBootstrap(group: front.loop)
      .channelOption(
        .recvAllocator,
        value: AdaptiveRecvByteBufferAllocator(minimum: 4096, initial: 65536, maximum: 1 << 20)
      )
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(bound.value)
        }
      }
      .withConnectedSocket(descriptor)
      .whenFailure { _ in bound.value.abandon() }
  }

  /// Takes the end of a process, which comes a moment after that of its channel.
  private func reap(_ worker: Worker, attempt: Int) {
    guard let ending = worker.reap() else {
      if attempt == Self.patience { worker.kill() }
      return after(5_000_000) { $0.reap(worker, attempt: attempt + 1) }
    }
    living[worker.number] = nil
    switch ending {
    case .exited(0): break
    case .exited, .signalled:
      front.logger.warning(
        "a process ended", metadata: ["pid": "\(worker.pid)", "how": "\(ending)"])
    }
  }
}
