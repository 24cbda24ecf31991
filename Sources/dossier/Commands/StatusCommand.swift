internal import ArgumentParser
internal import Wire

/// `dossier status`: what the index holds and who answers for it.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Describe the index, and the daemon if one runs.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    var answers = try Answers(common)
    let request = #"{"op":"status","timeout_ms":\#(common.timeout.milliseconds)}"#
    let answer = try answers.ask(Array(request.utf8), query: nil)
    if common.format != .text { return Output.line(answer.line) }
    let daemon = answer.result["daemon"]
    print(answer.result.members ?? [:], without: ["daemon", "limits"], indent: "")
    Output.text("daemon: \(daemon == nil ? "none; the index was opened directly" : "")\n")
    print(daemon?.members ?? [:], without: ["limits"], indent: "  ")
  }

  private func print(_ members: [String: JSONValue], without left: [String], indent: String) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) where !left.contains(name) {
      if case .object(let inner) = value {
        Output.text("\(indent)\(name):\n")
        print(inner, without: left, indent: indent + "  ")
      } else {
        Output.text("\(indent)\(name): \(TerminalText.safe(Cell.text(value)))\n")
      }
    }
  }
}
