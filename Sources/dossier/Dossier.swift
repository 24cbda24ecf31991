internal import ArgumentParser
internal import Platform
internal import Wire

/// The command line of Dossier.
@main
struct Dossier: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Full-text search with entity facets for tech-policy articles.",
    discussion: """
      Two commands are enough to begin with:
        dossier index articles/
        dossier search 'merger remedy' --facet org --facet law

      Exit codes: 0 found, 1 nothing found, 64 to 78 as in sysexits.h, 69 no daemon, 130 interrupted.
      """,
    version: version,
    subcommands: [
      IndexCommand.self, SearchCommand.self, FacetsCommand.self, CountCommand.self,
      GetCommand.self, ExportCommand.self, AddCommand.self, RemoveCommand.self,
      EntityCommand.self, RetagCommand.self, ParseCommand.self, StatusCommand.self,
      VerifyCommand.self, CompactCommand.self, RawCommand.self, CompletionCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  /// Commands that the protocol names and this version does not have.
  private static let absent: Set<String> = [
    "related", "movers", "timeline", "like", "suggest", "explain",
  ]

  static func main() {
    Signals.ignoreWriteSignals()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let name = arguments.first(where: { !$0.hasPrefix("-") }), absent.contains(name),
      name == arguments.first
    {
      Message.error("\"\(name)\" is not available in this version")
      leave(FailureCode.badRequest.exitCode)
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let failure as CommandFailure {
      failure.report()
      leave(failure.exitCode)
    } catch {
      hintAtDashes(arguments, error)
      exit(withError: error)
    }
  }

  /// A query that begins with a dash reads as an option; the usage error alone would not say so.
  private static func hintAtDashes(_ arguments: [String], _ error: any Error) {
    guard exitCode(for: error) == .validationFailure,
      ["search", "facets", "count", "export", "parse"].contains(where: arguments.contains),
      "\(fullMessage(for: error))".contains("Unknown option '-")
    else { return }
    Message.note("a query word that begins with a dash needs -- before it: dossier search -- -word")
  }
}
