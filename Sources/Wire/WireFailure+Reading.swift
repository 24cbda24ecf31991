extension WireFailure {
  /// Reads the value of `error`. A code this build does not know becomes `internal`; members it
  /// does not know are passed over.
  public init?(_ value: JSONValue) {
    guard let code = value["code"]?.text, let message = value["message"]?.text else { return nil }
    self.init(
      FailureCode(rawValue: code) ?? .internal, message, hint: value["hint"]?.text,
      path: value["path"]?.text)
    if let start = value["span"]?["start"]?.whole, let end = value["span"]?["end"]?.whole {
      span = Place(start: start, end: end)
    }
    retryAfterMilliseconds = value["retry_after_ms"]?.whole
    also = (value["also"]?.elements ?? []).compactMap { WireFailure($0) }
  }
}
