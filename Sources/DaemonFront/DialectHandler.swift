internal import NIOCore
internal import NIOHTTP1
internal import Wire

/// Waits for the first bytes of a connection and hands it to the handler of its dialect.
final class DialectHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// No dialect needs more to be known.
  private static let enough = 64

  private let connection: Connection
  private var first = ByteBuffer()
  private var isDecided = false

  init(_ connection: Connection) {
    self.connection = connection
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isDecided else { return context.fireChannelRead(data) }
    var bytes = unwrapInboundIn(data)
    if connection.arrivingSince == nil { connection.arrivingSince = .now() }
    first.writeBuffer(&bytes)
    let dialect = Dialect(first.readableBytesView)
    if let dialect {
      decide(dialect, context)
    } else if first.readableBytes > Self.enough {
      decide(.unknown, context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if !isDecided, case .inputClosed? = event as? ChannelEvent {
      if first.readableBytes == 0 { return context.close(promise: nil) }
      decide(.unknown, context)
    }
    context.fireUserInboundEventTriggered(event)
  }

  private func decide(_ dialect: Dialect, _ context: ChannelHandlerContext) {
    isDecided = true
    do {
      try install(dialect, context.pipeline.syncOperations)
    } catch {
      return context.close(promise: nil)
    }
    context.fireChannelRead(NIOAny(first))
    context.fireChannelReadComplete()
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  private func install(
    _ dialect: Dialect, _ pipeline: ChannelPipeline.SynchronousOperations
  ) throws {
    switch dialect {
    case .lines: try pipeline.addHandler(LineHandler(connection, isShorthand: false))
    case .shorthand: try pipeline.addHandler(LineHandler(connection, isShorthand: true))
    case .unknown: try pipeline.addHandler(StrangerHandler())
    case .http:
      try pipeline.addHandlers([
        HTTPResponseEncoder(),
        ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)),
        HTTPServerPipelineHandler(),
        HTTPHandler(connection),
      ])
    }
  }
}

/// Tells who speaks no dialect of ours which there are, and closes.
final class StrangerHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var hasAnswered = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasAnswered else { return }
    hasAnswered = true
    let failure = WireFailure(
      .badFrame, "this is neither a JSON object nor an HTTP request",
      hint: "send {\"op\":\"search\",\"q\":\"merger\"}, ?merger, or GET /v1/search?q=merger")
    var answer = failure.line(answering: nil)
    answer.writeInteger(UInt8(ascii: "\n"))
    context.writeAndFlush(wrapOutboundOut(answer)).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }
}
