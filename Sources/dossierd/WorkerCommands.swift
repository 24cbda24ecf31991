internal import Answering
internal import ArgumentParser
internal import Glibc
internal import Platform
internal import Wire
internal import Xapian

/// A process that answers what reads the index. The front starts it; nobody else needs it.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

  @Argument var index: String

  func run() throws {
    try answerRequests(about: index) { answerer in
      // What is read once, such as the catalogue, is read before the first client waits for it.
      let deadline = MonotonicClock.now() + UInt64(WireLimits.defaultTimeout) * 1_000_000
      answerer.answer(Array(#"{"op":"search","q":"warm"}"#.utf8), deadline: deadline, serial: 0) {
        _, _ in
      }
    }
  }
}

/// A process that makes updates, for as long as there are some.
struct WriterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "writer", shouldDisplay: false)

  @Argument var index: String

  func run() throws { try answerRequests(about: index) { _ in } }
}

/// Answers until the front closes its end. Signals for the whole daemon are the front's to heed; a
/// cancellation comes as a signal that carries the request's serial.
private func answerRequests(
  about index: String, preparing: (inout Answerer) -> Void
) throws {
  Signals.ignoreWriteSignals()
  for ending in [SIGINT, SIGTERM, SIGHUP] { signal(ending, SIG_IGN) }
  Signals.onValue(of: SIGUSR1) { Interrupt.raise(serial: UInt32(bitPattern: $0)) }
  var answerer = Answerer(index: index)
  var exchange = try WorkerExchange(descriptor: 3)
  preparing(&answerer)
  while let request = try exchange.next() {
    answerer.answer(request.line, deadline: request.deadline, serial: request.serial) {
      exchange.send($1, $0, serial: request.serial)
    }
    try exchange.flush()
  }
}
