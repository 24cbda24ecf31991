/// What a client calls its request; echoed as it came.
public enum RequestID: Hashable, Sendable {
  case number(Int64)
  case text(String)

  /// Writes the member `id` of an answer.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number): json.member("id", Int(number))
    case .text(let text): json.member("id", text)
    }
  }
}

/// What offsets into a text count.
public enum OffsetUnit: String, CaseIterable, Sendable {
  case utf8, utf16, codepoint
}
