internal import ArgumentParser
internal import IndexFormat
internal import Indexing
internal import Platform
internal import Wire

/// `dossier retag`: the entities of all articles anew.
struct RetagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retag",
    abstract: "Recognise the entities of all articles anew, from their stored text.",
    discussion: """
      Applies what `dossier entity` changed, or a newer built-in catalogue. The files that articles
      came from are not needed. The index answers meanwhile as it did before, and all at once as the
      catalogue now has it; articles may be added and deleted all along. Ctrl-C stops it cleanly, and
      the same command goes on from there.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Take this catalogue in place of the index's entities.txt.", valueName: "file"))
  var entities: String?

  func run() throws {
    Signals.watch()
    let index = try IndexPlace(common).folder
    let line = ProgressLine(quiet: common.quiet)
    do {
      let file = entities ?? index.entitiesPath
      let text =
        try entities.map { path in try UserEntities.text(inFile: path) }
        ?? UserEntities.text(of: index)
      let retag = Retag(
        index: index, catalogue: text, from: file, shouldStop: IndexCommand.isStopped)
      let summary = try retag.run { line.show($0) }
      line.end()
      if entities != nil, !summary.isStopped { try UserEntities.keep(Array(text.utf8), in: index) }
      tell(summary)
    } catch let failure as IndexingFailure {
      line.end()
      throw CommandFailure(failure)
    }
  }

  private func tell(_ summary: IndexSummary) {
    if common.format == .json || common.format == .jsonl {
      var json = JSONWriter()
      json.object { json in
        json.member("generation", summary.generation ?? "")
        json.member("changed", summary.changed)
        json.member("unchanged", summary.unchanged)
        json.member("seconds", summary.seconds)
        json.member("stopped", summary.isStopped)
      }
      Output.line(json.bytes)
    }
    if !common.quiet { Message.say(Self.sentence(summary)) }
    if summary.isStopped { leave(FailureCode.cancelled.exitCode) }
  }

  private static func sentence(_ summary: IndexSummary) -> String {
    guard !summary.isStopped else {
      return "Stopped before the end; the same command goes on from here."
    }
    let seconds = String(Double(Int(summary.seconds * 10)) / 10)
    return TextLayout.counted(summary.changed + summary.unchanged, "article")
      + " in \(seconds) s: \(TextLayout.grouped(summary.changed)) changed"
  }
}
