internal import ArgumentParser
internal import Wire

/// `dossier parse`: how a query is understood.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show how a query is understood, without asking it.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var query: QueryOptions

  @Argument(help: "The query; its words are joined by spaces.")
  var words: [String]

  func run() throws {
    let text = words.joined(separator: " ")
    var answers = try Answers(common)
    var json = JSONWriter()
    json.object { json in
      json.member("op", "parse")
      query.write(text, to: &json)
      json.member("timeout_ms", common.timeout.milliseconds)
    }
    let answer = try answers.ask(json.bytes, query: text)
    if common.format == .json { return Output.line(answer.line) }
    Output.text((answer.result["parsed"]?.text ?? "") + "\n")
    if let tree = answer.result["tree"]?.text { Output.text(tree + "\n") }
  }
}
