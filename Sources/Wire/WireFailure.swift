/// An error as it crosses the socket: one object with a code, a place and a remedy.
public struct WireFailure: Error, Equatable, Sendable {
  /// A place in the request's query, in UTF-8 offsets.
  public struct Place: Equatable, Sendable {
    public let start: Int
    public let end: Int

    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  public let code: FailureCode
  public let message: String
  /// What to do about it.
  public var hint: String?
  /// Where in the query.
  public var span: Place?
  /// Where in the request: `select.org[1]`.
  public var path: String?
  public var retryAfterMilliseconds: Int?
  /// Further errors of the same request, when several were found at once.
  public var also: [WireFailure] = []

  public init(_ code: FailureCode, _ message: String, hint: String? = nil, path: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.path = path
  }

  public func at(_ start: Int, _ end: Int) -> WireFailure {
    var placed = self
    placed.span = Place(start: start, end: end)
    return placed
  }
}

extension WireFailure {
  /// Writes the value of `error`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("code", code.rawValue)
      json.member("message", message)
      if let span {
        json.key("span")
        json.object { json in
          json.member("start", span.start)
          json.member("end", span.end)
          json.member("unit", OffsetUnit.utf8.rawValue)
        }
      }
      if let path { json.member("path", path) }
      if let hint { json.member("hint", hint) }
      json.member("retryable", code.isRetryable)
      if let retryAfterMilliseconds { json.member("retry_after_ms", retryAfterMilliseconds) }
      guard !also.isEmpty else { return }
      json.key("also")
      json.array { json in
        for failure in also { failure.write(to: &json) }
      }
    }
  }

  /// The terminal line of a request that failed, without its line end.
  public func terminalLine(answering id: RequestID?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      if let id { id.write(to: &json) }
      json.member("ok", false)
      json.key("error")
      write(to: &json)
    }
    return json.bytes
  }
}
