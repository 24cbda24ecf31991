public import Wire

/// One line that the daemon sent: an event, or the terminal line that ends an answer.
public struct Answer: Sendable {
  /// The JSON object as it came, without its line end.
  public let bytes: [UInt8]
  /// The id of the request it belongs to, if that had one.
  public let id: RequestID?
  public let kind: AnswerLine
  /// Whether the request succeeded. True of every event.
  public let isOK: Bool

  /// Reads one line. Throws `malformed` when it is no JSON object or neither event nor terminal.
  init(_ bytes: [UInt8]) throws(ClientFailure) {
    let (members, failure) = JSONMembers.scan(bytes.span)
    guard failure == nil else { throw Self.malformed(bytes) }
    self.bytes = bytes
    id = members.id("id", in: bytes.span)
    if let isOK = members.flag("ok", in: bytes.span) {
      kind = .terminal
      self.isOK = isOK
    } else if members["event"] != nil {
      kind = .event
      isOK = true
    } else {
      throw Self.malformed(bytes)
    }
  }

  /// The whole line, decoded.
  public func value() throws(ClientFailure) -> JSONValue {
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      throw Self.malformed(bytes)
    }
  }

  /// What the daemon says went wrong; nil when nothing did.
  public var failure: WireFailure? {
    guard !isOK else { return nil }
    let error = (try? value())?["error"]
    return error.flatMap { WireFailure($0) } ?? WireFailure(.internal, "an error without a reason")
  }

  static func malformed(_ bytes: [UInt8]) -> ClientFailure {
    .malformed(line: String(decoding: bytes.prefix(400), as: UTF8.self))
  }
}
