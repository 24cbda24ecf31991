internal import NIOCore
internal import Wire

/// What the front must know of a request to pass it on: everything else is its worker's to read.
struct RequestHead: Equatable {
  /// Who does the work.
  enum Lane: Equatable {
    /// The front, without a process.
    case front(Operation.Name)
    case reading
    /// A worker for long: one is always kept free of these.
    case exporting
    case writing
  }

  let id: RequestID?
  /// Only a name of the protocol, or `unknown`: it labels metrics.
  let operation: String
  /// In milliseconds, as asked.
  let timeout: Int?
  let lane: Lane

  /// Reads the head of a line. A failure comes with the id, as far as it could be told.
  static func read(_ line: ByteBuffer) -> Result<RequestHead, Unreadable> {
    let text = line.readableBytesUInt8Span
    let (members, failure) = JSONMembers.scan(text)
    let id = members.id("id", in: text)
    if let failure { return .failure(Unreadable(id: id, failure: failure)) }
    guard let name = members.text("op", in: text) else {
      return .failure(Unreadable(id: id, failure: missingOperation))
    }
    let known = Operation.Name(rawValue: name)
    return .success(
      RequestHead(
        id: id, operation: known?.rawValue ?? "unknown",
        timeout: members.whole("timeout_ms", in: text), lane: lane(of: known)))
  }

  struct Unreadable: Error, Equatable {
    let id: RequestID?
    let failure: WireFailure
  }

  /// Unknown names go to a worker, whose strict decoder names the nearest one.
  private static func lane(of name: Operation.Name?) -> Lane {
    switch name {
    case .hello, .cancel, .ping, .reload, .metrics: name.map { .front($0) } ?? .reading
    case .update: .writing
    case .export: .exporting
    case .search, .facets, .count, .get, .parse, .status, nil: .reading
    }
  }

  private static let missingOperation = WireFailure(
    .badRequest, "the request has no \"op\"",
    hint: "such as {\"op\":\"search\",\"q\":\"merger remedy\"}", path: "op")
}
