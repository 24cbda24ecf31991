internal import DaemonFront
internal import Platform
internal import Wire

/// Why the daemon does not run.
enum ServingFailure: Error {
  case front(FrontFailure)
  case badPath(WireFailure)
  case noIndex(path: String, reason: String)

  var exitCode: Int32 {
    switch self {
    case .front(let failure): failure.exitCode
    case .badPath(let failure): failure.code.exitCode
    case .noIndex: FailureCode.indexMissing.exitCode
    }
  }

  func report() {
    switch self {
    case .front(let failure): Self.say("\(failure)")
    case .badPath(let failure):
      Self.say(failure.message)
      if let hint = failure.hint { Self.say(hint) }
    case .noIndex(let path, let reason):
      Self.say("there is no index at \(path): \(reason)")
      Self.say("make one with: dossier -i \(path) index FOLDER")
    }
  }

  private static func say(_ text: String) {
    try? Descriptor.writeAll(2, Array("dossierd: \(text)\n".utf8))
  }
}
