internal import ArgumentParser
internal import Answering
internal import Glibc
internal import Identifiers
internal import IndexFormat
internal import Indexing
internal import Platform
internal import Wire

/// `dossier index`: a folder of articles into an index.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Index files and folders of articles.",
    discussion: """
      Reads plain text, Markdown, HTML, JSON, JSON Lines, RSS and Atom, also as .gz. Run it again
      to index what is new or changed; nothing else is touched. Ctrl-C stops it cleanly, and the
      same command goes on from there.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Files and folders.")
  var paths: [String]

  @Option(help: ArgumentHelp("Leave out files that match; may be repeated.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Remove articles whose files are gone from the paths given.")
  var prune = false

  @Flag(help: "Read and analyse everything anew, beside the index that answers meanwhile.")
  var rebuild = false

  @Flag(name: .customLong("dry-run"), help: "Show what would be read, and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("A catalogue of entities of your own.", valueName: "file"))
  var entities: String?

  func run() throws {
    Signals.watch()
    let index = try IndexPlace(common, isMaking: !dryRun)
    let options = IndexOptions(
      paths: paths, excludes: exclude, prune: prune, rebuild: rebuild, catalogueFile: entities)
    do {
      if dryRun {
        try showGuesses(options, index)
      } else {
        try build(options, index)
      }
    } catch let failure as IndexingFailure {
      throw CommandFailure(failure)
    }
  }

  /// Whether the user wants it stopped; asked twice, it ends at once.
  @Sendable private static func isStopped() -> Bool {
    let asked = Signals.count(of: SIGINT) + Signals.count(of: SIGTERM)
    if asked > 1 { leave(FailureCode.cancelled.exitCode) }
    return asked > 0
  }

  private func build(_ options: IndexOptions, _ index: IndexPlace) throws {
    let line = ProgressLine(quiet: common.quiet)
    let summary = try run(options, index).run { line.show($0) }
    line.end()
    if common.format == .json { Output.line(SummaryPrinter.json(summary)) }
    if !common.quiet { SummaryPrinter(index: index).print(summary) }
    if summary.isStopped { leave(FailureCode.cancelled.exitCode) }
    if summary.generation == nil, !summary.skipped.isEmpty { leave(FailureCode.badFrame.exitCode) }
  }

  private func run(_ options: IndexOptions, _ index: IndexPlace) -> IndexRun {
    let today = CalendarDay(number: Int(time(nil)) / 86_400)
    return IndexRun(
      index: index.folder, options: options, today: today, shouldStop: Self.isStopped)
  }

  private func showGuesses(_ options: IndexOptions, _ index: IndexPlace) throws {
    let columns = ["id", "date", "lang", "words", "source", "author", "title", "path"]
    let table = TablePrinter(common.format == .csv ? .csv : .tsv, columns: columns)
    let line = ProgressLine(quiet: common.quiet)
    let summary = try run(options, index).dryRun(
      { guess in
        table.row([
          guess.id, guess.date ?? "", guess.language, "\(guess.words)", guess.source ?? "",
          guess.authors.joined(separator: "; "), guess.title, guess.path,
        ])
      }, { line.show($0) })
    line.end()
    for skipped in summary.skipped { Message.say("skipped \(skipped.path): \(skipped.reason)") }
  }
}

extension CommandFailure {
  init(_ failure: IndexingFailure) {
    self.init(WireFailure(indexing: failure))
  }
}
