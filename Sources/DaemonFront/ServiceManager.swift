internal import Glibc
internal import Platform

/// What systemd wants to hear (sd_notify(3)) and what it hands over (sd_listen_fds(3)).
package struct ServiceManager: Sendable {
  private let socket: String?
  /// How often it wants to hear that the daemon lives, in microseconds; nil when it does not.
  package let watchdog: Int?
  /// The socket it listens on for the daemon, when there is one.
  package let listening: Int32?

  package init(environment: [String: String]) {
    socket = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
    let own = String(getpid())
    let isMeant = environment["WATCHDOG_PID"].map { $0 == own } ?? true
    watchdog = isMeant ? environment["WATCHDOG_USEC"].flatMap { Int($0) } : nil
    let count = environment["LISTEN_FDS"].flatMap { Int($0) } ?? 0
    listening = environment["LISTEN_PID"] == own && count > 0 ? 3 : nil
  }

  /// The daemon serves.
  package func ready(_ status: String) { tell("READY=1\nSTATUS=\(Self.oneLine(status))") }

  package func reloading() {
    tell("RELOADING=1\nMONOTONIC_USEC=\(MonotonicClock.now() / 1_000)")
  }

  package func stopping() { tell("STOPPING=1\nSTATUS=finishing requests") }

  package func alive() { tell("WATCHDOG=1") }

  private func tell(_ state: String) {
    guard let socket else { return }
    // Whether anybody listens is the service manager's affair.
    try? UnixSocket.sendDatagram(Array(state.utf8), to: socket)
  }

  private static func oneLine(_ text: String) -> String {
    text.replacing("\n", with: " ")
  }
}
