internal import NIOCore
internal import Wire

/// What an HTTP request asks for.
enum HTTPRoute: Equatable {
  /// A request of the protocol, as one line.
  case operation(ByteBuffer)
  /// The same for one article, which may not be there.
  case article(ByteBuffer)
  case metrics
  case health

  /// Why a request is refused: the error, and the status where the error's code has another.
  struct Refusal: Error, Equatable {
    let failure: WireFailure
    var status: Int?
    /// The methods there are, for status 405.
    var allowed: String?
  }

  init(method: String, target: String, body: ByteBuffer) throws(Refusal) {
    do throws(WireFailure) {
      let target = try HTTPTarget(target)
      guard let route = try Self.route(method, target, body) else {
        throw WireFailure(
          .notFound, "there is nothing at this address",
          hint: "such as /v1/search?q=merger, /v1/docs/ID, /metrics or /healthz")
      }
      self = route
    } catch {
      throw Self.refusal(error, method)
    }
  }

  /// The longest body a request may have, known by its path alone, in bytes.
  static func bodyLimit(target: String, limits: FrontLimits) -> Int {
    target.hasPrefix("/v1/update") ? limits.updateBytes : limits.requestBytes
  }

  private static let badMethod = WireFailure(
    .badRequest, "this address takes no such method", hint: "GET or POST")

  private static func refusal(_ failure: WireFailure, _ method: String) -> Refusal {
    guard failure == badMethod else { return Refusal(failure: failure) }
    return Refusal(failure: failure, status: 405, allowed: "GET, HEAD, POST")
  }

  private static func route(
    _ method: String, _ target: HTTPTarget, _ body: ByteBuffer
  ) throws(WireFailure) -> HTTPRoute? {
    let isReading = method == "GET" || method == "HEAD"
    guard isReading || method == "POST" else { throw badMethod }
    switch (target.path.first, target.path.count) {
    case ("metrics", 1) where isReading: return .metrics
    case ("healthz", 1) where isReading: return .health
    case ("v1", 3...) where target.path[1] == "docs" && isReading:
      let id = target.path.dropFirst(2).joined(separator: "/")
      var parameters = HTTPParameters(.get)
      guard let line = try parameters?.line(ids: [id], target.parameters) else { return nil }
      return .article(ByteBuffer(bytes: line))
    case ("v1", 2): return try operation(target, isReading ? nil : body)
    default: return nil
    }
  }

  private static func operation(
    _ target: HTTPTarget, _ body: ByteBuffer?
  ) throws(WireFailure) -> HTTPRoute? {
    if let body {
      guard target.parameters.isEmpty else {
        throw WireFailure(.badRequest, "a POST has its parameters in its body")
      }
      return .operation(try line(target.path[1], body))
    }
    guard let name = Operation.Name(rawValue: target.path[1]) else { return nil }
    guard var parameters = HTTPParameters(name) else { throw badMethod }
    return .operation(ByteBuffer(bytes: try parameters.line(target.parameters)))
  }

  /// The body with its operation put first.
  private static func line(_ name: String, _ body: ByteBuffer) throws(WireFailure) -> ByteBuffer {
    let text = body.readableBytes == 0 ? ByteBuffer(string: "{}") : body
    let (members, failure) = JSONMembers.scan(text.readableBytesUInt8Span)
    if let failure { throw failure }
    if members["op"] != nil {
      guard members.text("op", in: text.readableBytesUInt8Span) == name else {
        throw WireFailure(.badRequest, "the body's \"op\" is not the address'", path: "op")
      }
      return oneLine(text.readableBytesView)
    }
    var json = JSONWriter()
    json.object { $0.member("op", name) }
    var line = ByteBuffer(bytes: json.bytes.dropLast())
    if !members.all.isEmpty { line.writeInteger(UInt8(ascii: ",")) }
    let view = text.readableBytesView
    guard let brace = view.firstIndex(of: UInt8(ascii: "{")) else { return line }
    line.writeImmutableBuffer(oneLine(view[(brace + 1)...]))
    return line
  }

  /// A line end outside strings is a space, and within them JSON has none.
  private static func oneLine(_ bytes: some Sequence<UInt8>) -> ByteBuffer {
    ByteBuffer(bytes: bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
  }
}
