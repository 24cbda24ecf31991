internal import XapianBridge

/// How a call into Xapian failed: the case is what a caller can act on, the text is for people.
public enum XapianError: Error, Equatable, Sendable {
  /// No database stands at the path. A stub file counts as none.
  case notFound(String)
  /// A database stands there and cannot be opened or made: version, permission, a missing file.
  case opening(String)
  /// Another writer holds it.
  case locked(String)
  /// Its blocks contradict themselves.
  case corrupt(String)
  /// Two commits overtook the reader: reopen and do the whole request again.
  case modified(String)
  case invalidArgument(String)
  /// Xapian cannot do it, such as a phrase of anything but terms.
  case unimplemented(String)
  /// The deadline passed, or the call's serial was raised.
  case interrupted(String)
  case noSuchDocument(String)
  /// The handle is of no use any more: a writer after its first failure.
  case closed(String)
  /// The system refused: disk full, I/O error, no memory.
  case system(String)
  case other(String)

  /// What Xapian, the system or the bridge said.
  public var message: String {
    switch self {
    case .notFound(let text), .opening(let text), .locked(let text), .corrupt(let text),
      .modified(let text), .invalidArgument(let text), .unimplemented(let text),
      .interrupted(let text), .noSuchDocument(let text), .closed(let text), .system(let text),
      .other(let text):
      text
    }
  }
}

extension XapianError {
  /// The failure a call reported.
  init(_ failure: XBFailure) {
    let message = unsafe String(
      decoding: UnsafeBufferPointer(start: failure.message.bytes, count: failure.message.count),
      as: UTF8.self)
    switch unsafe failure.kind {
    case .notFound: self = .notFound(message)
    case .opening: self = .opening(message)
    case .locked: self = .locked(message)
    case .corrupt: self = .corrupt(message)
    case .modified: self = .modified(message)
    case .invalidArgument: self = .invalidArgument(message)
    case .unimplemented: self = .unimplemented(message)
    case .interrupted: self = .interrupted(message)
    case .noSuchDocument: self = .noSuchDocument(message)
    case .closed: self = .closed(message)
    case .system: self = .system(message)
    case .none, .other: self = .other(message)
    }
  }
}
