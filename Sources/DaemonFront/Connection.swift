internal import Logging
internal import NIOCore
internal import Wire

/// One client's connection, whatever it speaks: how long it may take, and how much it may leave.
///
/// The first handler of its channel. What was written and not taken is counted here; while that is
/// much, nothing more is read.
final class Connection: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let front: Front
  let id: ClientID
  private let channel: any Channel
  /// Who answers, once the dialect is known.
  var taker: (any AnswerTaker)?
  /// The dialect's own reason to read nothing more for now.
  var isFull = false { didSet { readIfAllowed() } }
  /// Since when a request has been coming in that is not whole; nil when there is none.
  var arrivingSince: NIODeadline?
  private var lastActive = NIODeadline.now()
  private var context: ChannelHandlerContext?
  private var isReadHeld = false
  /// The backlog when it last became smaller, and when that was; nil while it is small.
  private var stall: (bytes: Int, since: NIODeadline)?

  init(front: Front, id: ClientID, channel: any Channel) {
    self.front = front
    self.id = id
    self.channel = channel
  }

  /// Whether the client leaves so much untaken that its requests wait.
  var isHoldingOutput: Bool { !channel.isWritable }

  /// Output that the client has not taken, in bytes.
  var backlog: Int {
    (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
  }

  func close() { channel.close(promise: nil) }

  /// Looks at the clocks. Called several times a second.
  func sweep(_ now: NIODeadline) {
    let limits = front.limits
    if let since = arrivingSince, !isReadHeld, since + .milliseconds(Int64(limits.arrival)) < now {
      drop("a request did not arrive in time")
    } else if isStalled(now) {
      drop("the client takes nothing of what it asked for")
    } else if lastActive + .milliseconds(Int64(limits.idle)) < now, isIdle {
      drop("idle")
    }
  }

  /// Something was done for the client: it is not idle.
  func touch() { lastActive = .now() }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    lastActive = .now()
    if taker?.isBetweenRequests == true { arrivingSince = lastActive }
    context.fireChannelRead(data)
  }

  func read(context: ChannelHandlerContext) {
    if isFull || isHoldingOutput {
      isReadHeld = true
    } else {
      context.read()
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if !isHoldingOutput {
      stall = nil
      lastActive = .now()
      readIfAllowed()
      front.resume(id)
      taker?.resume()
    } else if stall == nil {
      stall = (backlog, .now())
    }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    front.disconnect(id)
    taker = nil
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private var isIdle: Bool {
    arrivingSince == nil && !front.jobs.values.contains { $0.client == id }
  }

  private func isStalled(_ now: NIODeadline) -> Bool {
    guard let known = stall else { return false }
    let bytes = backlog
    if bytes < known.bytes {
      stall = (bytes, now)
      return false
    }
    let patience = bytes > front.limits.backlogDrop ? front.limits.stall / 10 : front.limits.stall
    return known.since + .milliseconds(Int64(patience)) < now
  }

  private func drop(_ why: String) {
    front.metrics.dropped += 1
    front.logger.info(
      "closing a connection", metadata: ["client": "\(id.number)", "why": "\(why)"])
    close()
  }

  private func readIfAllowed() {
    guard isReadHeld, !isFull, !isHoldingOutput else { return }
    isReadHeld = false
    if arrivingSince != nil { arrivingSince = .now() }
    context?.read()
  }
}
