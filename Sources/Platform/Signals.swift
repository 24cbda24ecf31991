internal import Glibc
internal import Synchronization

/// What this process does when it is sent a signal.
package enum Signals {
  /// Writing to what has gone, or past a file's allowed size, becomes an error of the call.
  package static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// From now on SIGINT, SIGTERM and SIGHUP only add to their `count`. They reach the first thread
  /// of the process, and threads made on it: those of libdispatch block them.
  package static func watch() {
    _ = counters
    install(SIGINT)
    install(SIGTERM)
    install(SIGHUP)
  }

  /// How often a signal that is watched has come.
  package static func count(of signal: Int32) -> Int {
    counters.count(of: signal)
  }

  /// Calls `perform` inside the signal handler with the number a `sigqueue` sent: it may do
  /// nothing but what signal-safety(7) allows. One signal at a time has such a handler.
  package static func onValue(
    of signal: Int32, perform: @escaping @convention(c) (Int32) -> Void
  ) {
    counters.action.store(unsafe unsafeBitCast(perform, to: UInt.self), ordering: .releasing)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_sigaction = { _, info, _ in
      let bits = Signals.counters.action.load(ordering: .acquiring)
      guard bits != 0, let info = unsafe info else { return }
      let perform = unsafe unsafeBitCast(bits, to: (@convention(c) (Int32) -> Void).self)
      perform(unsafe info.pointee._sifields._rt.si_sigval.sival_int)
    }
    action.sa_flags = SA_SIGINFO | Int32(SA_RESTART)
    unsafe sigaction(signal, &action, nil)
    unblock(signal)
  }

  /// Not restarting: what waits is woken, and looks at the counts.
  private static func install(_ signal: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { Signals.counters.add($0) }
    unsafe sigaction(signal, &action, nil)
    unblock(signal)
  }

  /// Lets the signal reach this thread: a program inherits the mask of whoever started it, and some
  /// (a thread of libdispatch) block what would end it.
  private static func unblock(_ signal: Int32) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, signal)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Made before the first handler is installed, so that a handler never runs its initialiser.
  private static let counters = Counters()

  private final class Counters: Sendable {
    let interrupts = Atomic<Int>(0)
    let terminations = Atomic<Int>(0)
    let hangups = Atomic<Int>(0)
    /// The bits of a C function, 0 when there is none.
    let action = Atomic<UInt>(0)

    func add(_ signal: Int32) {
      switch signal {
      case SIGINT: interrupts.wrappingAdd(1, ordering: .relaxed)
      case SIGTERM: terminations.wrappingAdd(1, ordering: .relaxed)
      default: hangups.wrappingAdd(1, ordering: .relaxed)
      }
    }

    func count(of signal: Int32) -> Int {
      switch signal {
      case SIGINT: interrupts.load(ordering: .relaxed)
      case SIGTERM: terminations.load(ordering: .relaxed)
      case SIGHUP: hangups.load(ordering: .relaxed)
      default: 0
      }
    }
  }
}
