internal import ArgumentParser
internal import Wire

/// `dossier raw`: requests from standard input, one a line; answers to standard output.
struct RawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raw",
    abstract: "Send requests of the protocol from standard input, one a line; print the answers.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    var answers = try Answers(common)
    while let line = readLine(strippingNewline: true) {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      try answers.send(Array(line.utf8)) { _, answer in Output.line(answer) }
    }
  }
}
