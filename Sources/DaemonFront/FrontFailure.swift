package import Platform

/// Why a daemon does not serve.
package enum FrontFailure: Error, Equatable, Sendable {
  /// Another daemon, or another program, answers at the path.
  case alreadyServed(String)
  /// What stands at the path is no socket, or not this user's.
  case notOurSocket(String)
  /// Others may put files into the socket's folder, or replace it.
  case unsafeFolder(String)
  case badPath(String)
  case system(SystemFailure)
  /// The network library's own words.
  case listening(path: String, reason: String)
}

extension FrontFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .alreadyServed(let path): "another process serves \(path)"
    case .notOurSocket(let path):
      "\(path) is not a socket of this user: remove it or choose another path with --socket"
    case .unsafeFolder(let path):
      "the folder \(path) can be changed by other users: use one of your own, with mode 0700"
    case .badPath(let message): message
    case .system(let failure): failure.description
    case .listening(let path, let reason): "cannot listen at \(path): \(reason)"
    }
  }

  /// As in `sysexits.h`: a wrong path is a usage error, the rest may pass or needs an admin.
  package var exitCode: Int32 {
    switch self {
    case .badPath: 64
    case .alreadyServed: 75
    case .notOurSocket, .unsafeFolder: 77
    case .system, .listening: 71
    }
  }
}
