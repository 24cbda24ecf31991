internal import NIOCore
internal import Wire

/// A client that speaks lines of JSON, or asks one `?query`.
final class LineHandler: ChannelInboundHandler, AnswerTaker {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// A request that was read ahead and waits until fewer are in flight.
  private struct Parked {
    let head: Result<RequestHead, RequestHead.Unreadable>
    let line: ByteBuffer
    var isCancelled = false
  }

  private let connection: Connection
  private let isShorthand: Bool
  private var decoder: LineDecoder
  private var answers = AnswerQueue()
  private var parked = CircularBuffer<Parked>()
  private var parkedBytes = 0
  /// The requests in flight by their ids, for `cancel`.
  private var serials: [RequestID: UInt32] = [:]
  private var context: ChannelHandlerContext?
  /// The client has sent its last byte.
  private var hasSeenEnd = false
  /// All it sent has been read; no further line is.
  private var isInputClosed = false
  /// What of this connection's requests is counted in the daemon's open bytes.
  private var counted = 0

  private var front: Front { connection.front }

  init(_ connection: Connection, isShorthand: Bool) {
    self.connection = connection
    self.isShorthand = isShorthand
    decoder = LineDecoder(limits: connection.front.limits)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    connection.taker = self
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    count(0)
  }

  func channelInactive(context: ChannelHandlerContext) {
    count(0)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isInputClosed else { return }
    var bytes = unwrapInboundIn(data)
    decoder.append(&bytes)
    readLines()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.flush()
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed? = event as? ChannelEvent {
      hasSeenEnd = true
      goOn()
    }
    context.fireUserInboundEventTriggered(event)
  }

  // MARK: Requests

  /// Reads lines while the client takes its answers: each may have one that is longer.
  private func readLines() {
    while canRead, let line = decoder.next() { handle(line) }
    if canRead, hasSeenEnd {
      if let line = decoder.finish() { handle(line) }
      isInputClosed = true
    }
    let open = front.openBytes - counted + parkedBytes + decoder.pendingBytes
    if open > front.limits.openBytes, let line = decoder.refuse(Front.tooMuchOpen) { handle(line) }
    if !decoder.isAmidLine || hasSeenEnd {
      connection.arrivingSince = nil
    } else if connection.arrivingSince == nil {
      connection.arrivingSince = .now()
    }
    admitParked()
  }

  private var canRead: Bool { !isInputClosed && !connection.isHoldingOutput }

  private func handle(_ line: LineDecoder.Line) {
    connection.arrivingSince = nil
    switch line {
    case .refused(let failure, let beginning):
      let (members, _) = JSONMembers.scan(beginning.readableBytesUInt8Span)
      let id = members.id("id", in: beginning.readableBytesUInt8Span)
      park(.failure(RequestHead.Unreadable(id: id, failure: failure)), ByteBuffer())
    case .request(let line) where isShorthand:
      isInputClosed = true
      let (head, request) = ShorthandQuery.request(line)
      park(head, request)
    case .request(let line): handle(line)
    }
  }

  private func handle(_ line: ByteBuffer) {
    let head = RequestHead.read(line)
    switch head {
    case .success(let head) where head.lane == .front(.ping):
      send(front.answer(head, line))
    case .success(let head) where head.lane == .front(.cancel):
      send(cancel(head, line))
    default: park(head, line)
    }
  }

  private func park(
    _ head: Result<RequestHead, RequestHead.Unreadable>, _ line: ByteBuffer
  ) {
    parked.append(Parked(head: head, line: line))
    parkedBytes += line.readableBytes
  }

  /// Passes on what was read ahead, as far as the client may have requests in flight.
  private func admitParked() {
    while answers.count < front.limits.inFlight, let next = parked.popFirst() {
      parkedBytes -= next.line.readableBytes
      admit(next)
    }
    count(parkedBytes + decoder.pendingBytes)
    connection.isFull = parkedBytes > front.limits.backlogPause
  }

  private func admit(_ request: Parked) {
    let serial = front.nextSerial()
    switch request.head {
    case .failure(let unreadable):
      front.metrics.note("unreadable", code: unreadable.failure.code, nanoseconds: 0)
      answerAtOnce(unreadable.failure.line(answering: unreadable.id), serial)
    case .success(let head):
      if request.isCancelled {
        let failure = WireFailure(.cancelled, "the request was cancelled")
        answerAtOnce(failure.line(answering: head.id), serial)
      } else if case .front(let name) = head.lane {
        let answer = front.answer(head, request.line)
        if name == .hello, AnswerSummary(answer).code == nil { greet(request.line) }
        answerAtOnce(answer, serial)
      } else if let failure = refusal(of: head) {
        answerAtOnce(failure.line(answering: head.id), serial)
      } else {
        let isBarrier = head.lane == .writing || head.lane == .exporting
        answers.add(serial, isBarrier: isBarrier)
        if let id = head.id { serials[id] = serial }
        front.admit(head, request.line, serial: serial, from: connection.id)
      }
    }
  }

  private func refusal(of head: RequestHead) -> WireFailure? {
    if let failure = front.refusal(of: head) { return failure }
    guard answers.isConcurrent, let id = head.id, serials[id] != nil else { return nil }
    return WireFailure(
      .badRequest, "a request with this id is still being answered", path: "id")
  }

  private func answerAtOnce(_ line: ByteBuffer, _ serial: UInt32) {
    answers.add(serial, isBarrier: false)
    take(line, .terminal, for: serial)
  }

  private func greet(_ line: ByteBuffer) {
    let text = line.readableBytesUInt8Span
    guard JSONMembers.scan(text).members.flag("concurrent", in: text) == true,
      !answers.isConcurrent
    else { return }
    for line in answers.makeConcurrent() { send(line) }
  }

  private func cancel(_ head: RequestHead, _ line: ByteBuffer) -> ByteBuffer {
    front.answerCancel(head, line) { target in
      if let serial = serials[target] { return front.cancel(serial) }
      let place = parked.firstIndex { request in
        if case .success(let head) = request.head { head.id == target } else { false }
      }
      guard let place, !parked[place].isCancelled else { return false }
      parked[place].isCancelled = true
      return true
    }
  }

  // MARK: Answers

  func take(_ line: ByteBuffer, _ kind: AnswerLine, for serial: UInt32) {
    for line in answers.take(line, kind, for: serial) { send(line) }
    guard kind == .terminal else { return }
    if let id = serials.first(where: { $0.value == serial })?.key { serials[id] = nil }
    if hasSeenEnd || isInputClosed || front.isDraining || !parked.isEmpty { goOnSoon() }
  }

  func mayStart(_ serial: UInt32) -> Bool {
    let waiting = answers.heldBytes < front.limits.backlogPause
    return answers.mayStart(serial) && !connection.isHoldingOutput
      && (waiting || answers.isFirst(serial))
  }

  /// Never: the decoder knows better.
  var isBetweenRequests: Bool { false }

  func resume() { goOnSoon() }

  func drain() { closeIfDone() }

  func flush() { context?.flush() }

  /// Not at once: it may be asked for amid a write.
  private func goOnSoon() {
    front.loop.assumeIsolated().execute { [weak self] in self?.goOn() }
  }

  /// What was received or read ahead may come in, or the connection may close.
  private func goOn() {
    guard context != nil else { return }
    readLines()
    flush()
    closeIfDone()
  }

  private func send(_ line: ByteBuffer) {
    guard let context else { return }
    context.write(wrapOutboundOut(line), promise: nil)
    context.write(wrapOutboundOut(Self.lineEnd), promise: nil)
  }

  private func closeIfDone() {
    guard let context, answers.isEmpty, parked.isEmpty else { return }
    guard isInputClosed || front.isDraining else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer())).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }

  private func count(_ bytes: Int) {
    front.openBytes += bytes - counted
    counted = bytes
  }

  private static let lineEnd = ByteBuffer(bytes: [UInt8(ascii: "\n")])
}
