internal import ArgumentParser
internal import DaemonFront
internal import Platform

/// The daemon of one index.
@main
struct Dossierd: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dossierd",
    abstract: "Answers queries about an index of articles on a Unix socket.",
    discussion: """
      Runs in the foreground. SIGTERM finishes what was asked and ends, a second one ends at once;
      SIGHUP reloads. Under systemd it takes its socket and reports its state.

      Exit codes as in sysexits.h: 64 wrong arguments, 66 no index, 75 another daemon serves it,
      77 a path that others can change.
      """,
    version: version,
    subcommands: [WorkerCommand.self, WriterCommand.self])

  @Option(
    name: [.customShort("i"), .long],
    help: "The index. Else $DOSSIER_INDEX, ./Index where it holds one, or the user's own.")
  var index: String?

  @Option(
    name: [.customShort("s"), .long],
    help: "The socket. Else $DOSSIER_SOCKET, or a name made from the index's path.")
  var socket: String?

  @Option(help: "How many worker processes answer. Else one for each core, at least two.")
  var workers: Int?

  @Flag(help: "Refuse updates.") var readOnly = false

  @Option(help: "How log lines are written on standard error: text or json.")
  var log = LineLog.Format.text

  @Flag(help: "Say what would be served and where, and end.") var checkConfig = false

  func validate() throws {
    if let workers, !(1...256).contains(workers) {
      throw ValidationError("--workers takes 1 to 256")
    }
  }

  func run() throws {
    do throws(ServingFailure) {
      let service = try Service(self)
      if checkConfig { service.describe() } else { try service.run() }
    } catch {
      error.report()
      throw ExitCode(error.exitCode)
    }
  }
}

extension LineLog.Format: ExpressibleByArgument {}
