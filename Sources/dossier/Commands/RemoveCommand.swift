internal import ArgumentParser
internal import Wire

/// `dossier rm`: deletes articles by id.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm", abstract: "Delete articles by their ids.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The ids of the articles.")
  var ids: [String]

  func run() throws {
    var answers = try Answers(common)
    var json = JSONWriter()
    json.object { json in
      json.member("op", "update")
      json.member("delete", ids)
    }
    let answer = try answers.ask(json.bytes, query: nil)
    if common.format == .json { Output.line(answer.line) }
    let deleted = answer.result["deleted"]?.whole ?? 0
    if !common.quiet { Message.say("\(deleted) of \(ids.count) deleted") }
    if deleted == 0 { leave(FailureCode.notFound.exitCode) }
  }
}
