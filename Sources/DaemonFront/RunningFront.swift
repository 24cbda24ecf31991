package import Logging
internal import NIOCore
internal import NIOPosix
internal import Platform
internal import Synchronization

/// A daemon that serves, on an event loop of its own.
package final class RunningFront: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let front: NIOLoopBound<Front>
  /// Readable when the daemon has ended.
  private let ending: Int32
  private let hasEnded = Atomic<Bool>(false)

  /// Starts the processes and begins to accept.
  package init(
    _ configuration: FrontConfiguration, on socket: inout ListeningSocket, logger: Logger
  ) throws(FrontFailure) {
    let (ours, theirs) = try Self.pair()
    ending = ours
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let loop = group.next()
    do {
      front = try loop.submit {
        let front = Front(configuration, loop: loop, logger: logger)
        front.onEnd = { Descriptor.close(theirs) }
        front.start()
        return NIOLoopBound(front, eventLoop: loop)
      }.wait()
      guard let descriptor = socket.take() else { throw ChannelError.ioOnClosedChannel }
      try Self.listen(descriptor, front, loop)
      logger.notice(
        "serving",
        metadata: [
          "index": "\(configuration.index)", "socket": "\(configuration.socketPath)",
          "workers": "\(configuration.workers)",
        ])
    } catch {
      throw .listening(path: configuration.socketPath, reason: "\(error)")
    }
  }

  /// Calls the body from the event loop: it is called only while that is alive.
  package func pulse(_ body: @escaping @Sendable () -> Void) { onLoop { _ in body() } }

  /// Reads again what can be read again.
  package func reload() { onLoop { $0.reload() } }

  /// Finishes what was asked, takes nothing new, and ends.
  package func drain() { onLoop { $0.drain() } }

  /// Ends now.
  package func stop() { onLoop { $0.end() } }

  /// Waits until the daemon has ended (true), a signal comes or the time is over (false).
  package func wait(milliseconds: Int?) -> Bool {
    let seen = try? Descriptor.wait(for: .reading, on: ending, milliseconds: milliseconds)
    guard seen != .timedOut, seen != .interrupted else { return false }
    if !hasEnded.exchange(true, ordering: .relaxed) { try? group.syncShutdownGracefully() }
    return true
  }

  deinit { Descriptor.close(ending) }

  private func onLoop(_ body: @escaping @Sendable (Front) -> Void) {
    guard !hasEnded.load(ordering: .relaxed) else { return }
    let front = front
    group.next().execute { body(front.value) }
  }

  private static func pair() throws(FrontFailure) -> (Int32, Int32) {
    do {
      return try UnixSocket.pair()
    } catch {
      throw .system(error)
    }
  }

  private static func listen(
    _ descriptor: Int32, _ front: NIOLoopBound<Front>, _ loop: any EventLoop
  ) throws {
    let limits = try loop.submit { front.value.limits }.wait()
    let listener = try ServerBootstrap(group: loop)
      .serverChannelOption(.backlog, value: ListeningSocket.backlog)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(
        .writeBufferWaterMark,
        value: .init(low: limits.backlogPause / 2, high: limits.backlogPause)
      )
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try ConnectionDoor.open(channel, front.value)
        }
      }
      .withBoundSocket(descriptor).wait()
    try loop.submit { front.value.listener = listener }.wait()
  }
}
