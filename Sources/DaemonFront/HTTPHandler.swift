internal import NIOCore
internal import NIOHTTP1
internal import Wire

/// A client that speaks HTTP/1.1: the same requests and answers, one after the other.
final class HTTPHandler: ChannelInboundHandler, AnswerTaker {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// A request that is being received or answered.
  private struct Exchange {
    let head: HTTPRequestHead
    var body = ByteBuffer()
    /// Set once the request was passed on.
    var serial: UInt32?
    var isArticle = false
    var isStreaming = false
    /// An answer was given before the request had arrived; the rest of it is ignored.
    var isOver = false

    /// Whether events are of use to the client, not only the terminal line.
    var wantsEvents = false
  }

  private let connection: Connection
  private var exchange: Exchange?
  private var context: ChannelHandlerContext?
  private var isInputClosed = false
  /// What of a body that is being received is counted in the daemon's open bytes.
  private var counted = 0

  private var front: Front { connection.front }

  init(_ connection: Connection) {
    self.connection = connection
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    connection.taker = self
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    count(0)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): begin(head)
    case .body(var bytes): add(&bytes)
    case .end: end()
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed? = event as? ChannelEvent {
      isInputClosed = true
      closeIfDone()
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError, exchange?.serial == nil else {
      return context.close(promise: nil)
    }
    exchange =
      exchange ?? Exchange(head: HTTPRequestHead(version: .http1_1, method: .GET, uri: "/"))
    refuse(HTTPRoute.Refusal(failure: WireFailure(.badFrame, "not valid HTTP/1.1")), closing: true)
  }

  // MARK: Requests

  private func begin(_ head: HTTPRequestHead) {
    connection.arrivingSince = .now()
    exchange = Exchange(head: head)
    let limit = HTTPRoute.bodyLimit(target: head.uri, limits: front.limits)
    let announced = head.headers.first(name: "content-length").flatMap { Int($0) }
    if let announced, announced > limit {
      refuse(Self.tooLong(limit), closing: true)
    } else if head.headers[canonicalForm: "expect"].contains("100-continue") {
      let goOn = HTTPResponseHead(version: .http1_1, status: .continue)
      context?.writeAndFlush(wrapOutboundOut(.head(goOn)), promise: nil)
    }
  }

  private func add(_ bytes: inout ByteBuffer) {
    guard let exchange, !exchange.isOver else { return }
    let limit = HTTPRoute.bodyLimit(target: exchange.head.uri, limits: front.limits)
    if exchange.body.readableBytes + bytes.readableBytes > limit {
      refuse(Self.tooLong(limit), closing: true)
    } else if front.openBytes + bytes.readableBytes > front.limits.openBytes {
      refuse(HTTPRoute.Refusal(failure: Front.tooMuchOpen), closing: true)
    } else {
      count(counted + bytes.readableBytes)
      self.exchange?.body.writeBuffer(&bytes)
    }
  }

  private func count(_ bytes: Int) {
    front.openBytes += bytes - counted
    counted = bytes
  }

  private func end() {
    connection.arrivingSince = nil
    count(0)
    guard let exchange, !exchange.isOver else { return }
    do throws(HTTPRoute.Refusal) {
      let route = try HTTPRoute(
        method: exchange.head.method.rawValue, target: exchange.head.uri, body: exchange.body)
      switch route {
      case .operation(let line): admit(line, isArticle: false)
      case .article(let line): admit(line, isArticle: true)
      case .metrics: respond(200, OpenMetrics.contentType, OpenMetrics.text(front.snapshot))
      case .health: respondToHealth()
      }
    } catch {
      refuse(error, closing: false)
    }
  }

  private func admit(_ line: ByteBuffer, isArticle: Bool) {
    switch RequestHead.read(line) {
    case .failure(let unreadable):
      refuse(HTTPRoute.Refusal(failure: unreadable.failure), closing: false)
    case .success(let head):
      if case .front = head.lane {
        respond(toTerminal: front.answer(head, line))
      } else if line.readableBytes > front.limits.updateBytes {
        refuse(Self.tooLong(front.limits.updateBytes), closing: false)
      } else if let failure = front.refusal(of: head) {
        refuse(HTTPRoute.Refusal(failure: failure), closing: false)
      } else {
        let serial = front.nextSerial()
        let wantsEvents = head.lane == .exporting || acceptsLines
        exchange?.serial = serial
        exchange?.isArticle = isArticle
        exchange?.wantsEvents = wantsEvents
        front.admit(head, line, serial: serial, from: connection.id)
      }
    }
  }

  private var acceptsLines: Bool {
    exchange?.head.headers[canonicalForm: "accept"].contains("application/x-ndjson") == true
  }

  private func respondToHealth() {
    let isWell = !front.isDraining && front.pool.readerCount > 0
    respond(isWell ? 200 : 503, "text/plain; charset=utf-8", isWell ? "ok\n" : "not serving\n")
  }

  // MARK: Answers

  func take(_ line: ByteBuffer, _ kind: AnswerLine, for serial: UInt32) {
    guard let exchange, exchange.serial == serial else { return }
    switch kind {
    case .event where exchange.wantsEvents: stream(line)
    case .event: break
    case .terminal where exchange.isStreaming:
      stream(line)
      finish()
    case .terminal: respond(toTerminal: line)
    }
  }

  func flush() { context?.flush() }

  func mayStart(_ serial: UInt32) -> Bool { !connection.isHoldingOutput }

  var isBetweenRequests: Bool { exchange == nil && connection.arrivingSince == nil }

  func resume() {}

  func drain() { closeIfDone() }

  private func respond(toTerminal line: ByteBuffer) {
    var body = line
    var code = AnswerSummary(line).code
    if code == nil, exchange?.isArticle == true, Self.hasNoArticle(line) {
      code = .notFound
      body = WireFailure(.notFound, "there is no article with this id").line(answering: nil)
    }
    body.writeInteger(UInt8(ascii: "\n"))
    respond(code?.httpStatus ?? 200, "application/json", body)
  }

  private func respond(_ status: Int, _ type: String, _ text: String) {
    respond(status, type, ByteBuffer(string: text))
  }

  private func respond(_ status: Int, _ type: String, _ body: ByteBuffer) {
    var headers = HTTPHeaders()
    headers.add(name: "content-type", value: type)
    headers.add(name: "content-length", value: "\(body.readableBytes)")
    if status == 429 { headers.add(name: "retry-after", value: "1") }
    write(head: status, headers)
    if exchange?.head.method != .HEAD { write(.body(.byteBuffer(body))) }
    finish()
  }

  private func refuse(_ refusal: HTTPRoute.Refusal, closing: Bool) {
    var body = refusal.failure.line(answering: nil)
    body.writeInteger(UInt8(ascii: "\n"))
    var headers = HTTPHeaders()
    headers.add(name: "content-type", value: "application/json")
    headers.add(name: "content-length", value: "\(body.readableBytes)")
    if let allowed = refusal.allowed { headers.add(name: "allow", value: allowed) }
    if closing { headers.add(name: "connection", value: "close") }
    front.metrics.note("http", code: refusal.failure.code, nanoseconds: 0)
    write(head: refusal.status ?? refusal.failure.code.httpStatus, headers)
    if exchange?.head.method != .HEAD { write(.body(.byteBuffer(body))) }
    exchange?.isOver = true
    finish(closing: closing)
  }

  /// One line of an answer that is sent as it comes.
  private func stream(_ line: ByteBuffer) {
    if exchange?.isStreaming == false {
      exchange?.isStreaming = true
      var headers = HTTPHeaders()
      headers.add(name: "content-type", value: "application/x-ndjson")
      write(head: 200, headers)
    }
    var line = line
    line.writeInteger(UInt8(ascii: "\n"))
    write(.body(.byteBuffer(line)))
  }

  private func write(head status: Int, _ headers: HTTPHeaders) {
    var headers = headers
    if !keepsAlive, !headers.contains(name: "connection") {
      headers.add(name: "connection", value: "close")
    }
    let status = HTTPResponseStatus(statusCode: status)
    // HTTP/1.0 knows no chunks: there a stream ends with the connection.
    let version = exchange?.head.version ?? .http1_1
    write(.head(HTTPResponseHead(version: version, status: status, headers: headers)))
  }

  private func write(_ part: HTTPServerResponsePart) {
    context?.write(wrapOutboundOut(part), promise: nil)
  }

  private var keepsAlive: Bool {
    exchange?.head.isKeepAlive == true && !front.isDraining && !isInputClosed
  }

  private func finish(closing: Bool = false) {
    guard let context else { return }
    let closes = closing || !keepsAlive
    exchange = closing ? exchange : nil
    context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
      if closes { context.close(promise: nil) }
    }
  }

  private func closeIfDone() {
    guard exchange == nil, isInputClosed || front.isDraining else { return }
    context?.close(promise: nil)
  }

  private static func tooLong(_ limit: Int) -> HTTPRoute.Refusal {
    HTTPRoute.Refusal(
      failure: WireFailure(.tooLarge, "the body is longer than \(limit) bytes"))
  }

  private static func hasNoArticle(_ line: ByteBuffer) -> Bool {
    let answer = try? JSONValue(parsing: Array(line.readableBytesView))
    return answer?["result"]?["docs"]?.elements?.isEmpty == true
  }
}
