internal import Glibc
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Platform
internal import Wire

/// A process of ours that answers one request at a time, and the channel to it.
final class Worker: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Counts the processes of this daemon.
  let number: Int
  private let process: ChildProcess
  private unowned let front: Front
  private var context: ChannelHandlerContext?
  private var decoder = WorkerFrameDecoder()
  /// What was asked before the channel was open.
  private var unsent: [ByteBuffer] = []
  /// The request it has.
  private(set) var serial: UInt32?
  private(set) var isStreaming = false
  /// Whether it takes signals: it says so with a first frame.
  private var isListening = false
  private var cancelled: UInt32?
  private var isPaused = false
  private var isReadHeld = false
  private(set) var hasEnded = false
  private var isDismissed = false
  private(set) var idleSince = NIODeadline.now()

  var pid: Int32 { process.pid }

  var isIdle: Bool { serial == nil && !hasEnded }

  init(number: Int, process: ChildProcess, front: Front) {
    self.number = number
    self.process = process
    self.front = front
  }

  /// Sends it a request.
  ///
  /// - Parameter deadline: of the monotonic clock, in nanoseconds.
  func ask(_ line: ByteBuffer, serial: UInt32, deadline: UInt64?, isStream: Bool) {
    self.serial = serial
    isStreaming = isStream
    let header = WorkerFrame.RequestHeader(
      length: line.readableBytes, serial: serial, deadline: deadline)
    unsent += [ByteBuffer(bytes: header.bytes), line]
    send()
  }

  /// The request has been answered; it may have another.
  func isDone() {
    serial = nil
    isStreaming = false
    cancelled = nil
    idleSince = .now()
    resume()
  }

  /// Tells it to stop, if it still works on that request.
  func cancel(_ serial: UInt32) {
    guard self.serial == serial else { return }
    cancelled = serial
    resume()
    guard isListening else { return }
    try? process.queue(SIGUSR1, value: Int32(bitPattern: serial))
  }

  /// Ends it, whatever it does; its channel then closes.
  func kill() {
    try? process.send(SIGKILL)
  }

  /// Lets it end by itself: it does when it has read all that was sent.
  func dismiss() {
    isDismissed = true
    context?.close(promise: nil)
  }

  /// There is no channel to it.
  func abandon() {
    guard !hasEnded else { return }
    if !isDismissed { kill() }
    hasEnded = true
    front.pool.ended(self)
  }

  /// Reads no further answer for now.
  func pause() { isPaused = true }

  func resume() {
    guard isPaused else { return }
    isPaused = false
    guard isReadHeld else { return }
    isReadHeld = false
    context?.read()
  }

  /// How it ended; nil while it has not.
  func reap() -> ChildProcess.Ending? {
    do {
      return try process.poll()
    } catch {
      return .exited(-1)
    }
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive { send() }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) { send() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    decoder.append(&bytes)
    do {
      while let frame = try decoder.next() {
        note(frame)
        front.receive(frame, from: self)
      }
    } catch {
      front.logger.error("a process sent what is no frame", metadata: ["pid": "\(pid)"])
      kill()
      context.close(promise: nil)
    }
    front.flush(self)
  }

  func read(context: ChannelHandlerContext) {
    if isPaused {
      isReadHeld = true
    } else {
      context.read()
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    abandon()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  /// The first frame of all tells that signals are taken.
  private func note(_ frame: WorkerFrameDecoder.Frame) {
    guard !isListening else { return }
    isListening = true
    if let cancelled { cancel(cancelled) }
  }

  private func send() {
    guard let context, context.channel.isActive else { return }
    for bytes in unsent { context.write(wrapOutboundOut(bytes), promise: nil) }
    unsent = []
    context.flush()
  }
}
