/// What went wrong, as a client can act on it: the closed list of the protocol.
public enum FailureCode: String, CaseIterable, Sendable {
  case badFrame = "bad_frame"
  case badRequest = "bad_request"
  case querySyntax = "query_syntax"
  case queryTooBroad = "query_too_broad"
  case notFound = "not_found"
  case version
  case tooLarge = "too_large"
  case denied
  case busy
  case timeout
  case cancelled
  case cursorExpired = "cursor_expired"
  case readOnly = "read_only"
  case indexMissing = "index_missing"
  case indexCorrupt = "index_corrupt"
  case shuttingDown = "shutting_down"
  case `internal`

  public var httpStatus: Int {
    switch self {
    case .badFrame, .badRequest, .querySyntax, .queryTooBroad: 400
    case .denied, .readOnly: 403
    case .notFound, .indexMissing: 404
    case .cursorExpired: 410
    case .tooLarge: 413
    case .version: 426
    case .busy: 429
    case .cancelled: 499
    case .indexCorrupt, .internal: 500
    case .shuttingDown: 503
    case .timeout: 504
    }
  }

  /// The exit code of the command line: `sysexits.h`, and 130 for what the user cut short.
  public var exitCode: Int32 {
    switch self {
    case .badRequest: 64
    case .badFrame, .querySyntax, .queryTooBroad, .tooLarge: 65
    case .notFound, .indexMissing: 66
    case .internal: 70
    case .indexCorrupt: 74
    case .busy, .timeout, .cursorExpired, .shuttingDown: 75
    case .version: 76
    case .denied, .readOnly: 77
    case .cancelled: 130
    }
  }

  /// Whether the same request may succeed a moment later.
  public var isRetryable: Bool {
    switch self {
    case .busy, .timeout, .shuttingDown: true
    case .badFrame, .badRequest, .querySyntax, .queryTooBroad, .notFound, .version, .tooLarge,
      .denied, .cancelled, .cursorExpired, .readOnly, .indexMissing, .indexCorrupt, .internal:
      false
    }
  }
}
