internal import ArgumentParser
internal import Indexing
internal import Wire

/// `dossier verify`: looks for damage.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the whole index: database, articles, facet columns, manifest.",
    discussion: "Prints a line for each thing that is wrong, and exits with 74 if there is any.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let index = try IndexPlace(common)
    let line = ProgressLine(quiet: common.quiet)
    do {
      let problems = try Verify.verify(index.folder) { line.show($0) }
      line.end()
      for problem in problems { Output.text(TerminalText.safe("\(problem)") + "\n") }
      if !problems.isEmpty { leave(FailureCode.indexCorrupt.exitCode) }
      if !common.quiet { Message.say("the index is sound") }
    } catch {
      line.end()
      throw CommandFailure(error)
    }
  }
}
