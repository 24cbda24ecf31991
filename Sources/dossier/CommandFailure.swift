internal import Wire

/// Why a command ends without doing what it was asked.
struct CommandFailure: Error {
  let failure: WireFailure
  /// The query that the failure's span points into.
  var query: String?
  let exitCode: Int32

  init(_ failure: WireFailure, query: String? = nil, exitCode: Int32? = nil) {
    self.failure = failure
    self.query = query
    self.exitCode = exitCode ?? failure.code.exitCode
  }

  /// There is no daemon to ask: exit code 69, `EX_UNAVAILABLE`.
  init(unreachable socket: String) {
    self.init(
      WireFailure(
        .internal, "no daemon answers on \(socket)", hint: "start one with: dossierd -s \(socket)"),
      exitCode: 69)
  }

  /// Prints the message, the place in the query and the remedy on standard error.
  func report() {
    for failure in [failure] + failure.also { report(failure) }
  }

  private func report(_ failure: WireFailure) {
    let isOfQuery = failure.code == .querySyntax || failure.code == .queryTooBroad
    let place = failure.path.map { " (\($0))" } ?? ""
    Message.error((isOfQuery ? "query error: " : "") + failure.message + place)
    if let query, let span = failure.span {
      Message.say(Self.carets(under: query, from: span.start, to: span.end))
    }
    if let hint = failure.hint { Message.say("  \(hint)") }
  }

  /// The query and a line that points at the bytes `start ..< end` of it.
  static func carets(under query: String, from start: Int, to end: Int) -> String {
    let utf8 = query.utf8
    let first = min(max(start, 0), utf8.count)
    let last = min(max(end, first), utf8.count)
    let lead = String(decoding: utf8.prefix(first), as: UTF8.self)
    let place = String(decoding: utf8.dropFirst(first).prefix(last - first), as: UTF8.self)
    return "  \(query)\n  " + String(repeating: " ", count: lead.count)
      + String(repeating: "^", count: max(1, place.count))
  }
}
