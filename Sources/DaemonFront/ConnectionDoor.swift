internal import Glibc
internal import Logging
internal import NIOCore
internal import Platform
internal import Wire

/// Decides who may come in.
enum ConnectionDoor {
  /// Gives a new channel its first handlers, or closes it.
  static func open(_ channel: any Channel, _ front: Front) throws {
    let pipeline = channel.pipeline.syncOperations
    guard let user = peer(of: pipeline), user == getuid() || user == 0 else {
      front.metrics.denied += 1
      front.logger.warning("another user's connection was closed")
      return try pipeline.addHandler(TurnedAway(saying: nil))
    }
    guard let connection = front.connect(channel) else {
      let failure =
        front.isDraining
        ? WireFailure(.shuttingDown, "the daemon is ending") : Front.tooManyConnections
      return try pipeline.addHandler(TurnedAway(saying: failure))
    }
    try pipeline.addHandlers([connection, DialectHandler(connection)])
  }

  private static func peer(of pipeline: ChannelPipeline.SynchronousOperations) -> UInt32? {
    (try? pipeline.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) {
      UnixSocket.peerUser(of: $0)
    }) ?? nil
  }
}

/// Says one thing, if any, and closes, without reading.
private final class TurnedAway: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let failure: WireFailure?

  init(saying failure: WireFailure?) {
    self.failure = failure
  }

  func channelActive(context: ChannelHandlerContext) {
    guard let failure else { return context.close(promise: nil) }
    var line = failure.line(answering: nil)
    line.writeInteger(UInt8(ascii: "\n"))
    context.writeAndFlush(wrapOutboundOut(line)).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}
}
