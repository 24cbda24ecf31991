internal import ArgumentParser
internal import Answering
internal import Corpus
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
      Reads plain text, Markdown, HTML, MHTML, JSON, JSON Lines, CSV, TSV, RSS, Atom, EML, MBOX; PDF,
      DOCX, ODT, RTF and EPUB through pdftotext and pandoc; all of them also packed (.gz, .zst, .bz2,
      .xz) and in .tar and .zip archives. Run it again to index what is new or changed; nothing else
      is touched. Ctrl-C stops it cleanly, and the same command goes on from there.

      The summary at the end is on standard error, or on standard output with -f json. Files that
      are not read are told in groups; -v lists each, with undated and thin articles.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Files and folders.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Leave out files, and members of archives, that match; may be repeated.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Remove articles whose files are gone from the paths given.")
  var prune = false

  @Flag(help: "Read and analyse everything anew, beside the index that answers meanwhile.")
  var rebuild = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      "Show what each article would be taken for, and write nothing.",
      discussion: """
        A table of number, date, language, words, marked share, the number of an earlier article \
        that tells the same story, title, source, author and file. With -f tsv, csv, jsonl or json \
        the columns are path, id, title, date, author, source, lang, words, marked, thin, story; \
        jsonl has an object for each article, each {"skipped":…}, each {"note":…} and the \
        {"summary":…}.
        """))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      "Show the articles of a file whole: what is marked as not the article, which entities, and why.",
      discussion: """
        Needs no index and writes nothing. Marked text is dim and struck through on a terminal, \
        ⟦reason: text⟧ elsewhere. Each entity has a line: name, id, major or mentioned, how often, and \
        why each of its names was taken for it. -f json gives articles as get does, with reasons.
        """))
  var explain = false

  @Option(help: ArgumentHelp("A catalogue of entities of your own.", valueName: "file"))
  var entities: String?

  @Option(
    help: ArgumentHelp(
      "A field and the keys, columns or dotted paths that hold it; may be repeated.",
      discussion: """
        For exports with names of their own: --map title=kop --map date=published.on. Fields are
        \(FieldMap.fields.joined(separator: ", ")). The index keeps the map until another is
        given; "none" forgets it.
        """, valueName: "field=name,…"))
  var map: [String] = []

  func validate() throws {
    do { _ = try fieldMap() } catch { throw ValidationError("--map: \(error)") }
    try validateExplaining()
  }

  private func fieldMap() throws(FieldMap.Failure) -> FieldMap? {
    map.isEmpty ? nil : map == ["none"] ? .usual : try FieldMap(map)
  }

  private func validateExplaining() throws {
    guard !(dryRun && explain) else {
      throw ValidationError("--dry-run and --explain exclude each other")
    }
    guard !explain || [.text, .json, .jsonl].contains(common.format) else {
      throw ValidationError("--explain prints text, json or jsonl")
    }
    if explain, let folder = paths.first(where: { (try? Files.entries(in: $0)) != nil }) {
      throw ValidationError(
        "--explain takes files, and \(TerminalText.safe(folder)) is a folder; "
          + "--dry-run lists what is in it")
    }
  }

  func run() throws {
    Signals.watch()
    let index = try IndexPlace(common, isMaking: !dryRun && !explain)
    let options = IndexOptions(
      paths: paths, excludes: exclude, prune: prune, rebuild: rebuild, catalogueFile: entities,
      map: try fieldMap())
    let today = CalendarDay(number: Int(time(nil)) / 86_400)
    let run = IndexRun(
      index: index.folder, options: options, today: today, shouldStop: Self.isStopped)
    do {
      if explain {
        try showArticles(of: run)
      } else if dryRun {
        try showGuesses(of: run)
      } else {
        try build(run, index)
      }
    } catch let failure as IndexingFailure {
      throw CommandFailure(failure)
    }
  }

  /// Whether the user wants it stopped; asked twice, it ends at once.
  @Sendable static func isStopped() -> Bool {
    let asked = Signals.count(of: SIGINT) + Signals.count(of: SIGTERM)
    if asked > 1 { leave(FailureCode.cancelled.exitCode) }
    return asked > 0
  }

  private func build(_ run: IndexRun, _ index: IndexPlace) throws {
    let line = ProgressLine(quiet: common.quiet)
    let summary = try run.run { line.show($0) }
    line.end()
    if common.format == .json { Output.line(SummaryJSON.bytes(summary)) }
    if !common.quiet {
      SummaryPrinter(isDry: false, isVerbose: common.verbose).print(summary)
      if summary.isFirst { Message.say(SummaryPrinter.suggestions(for: index)) }
    }
    end(with: summary, isEmpty: summary.generation == nil)
  }

  private func showGuesses(of run: IndexRun) throws {
    let line = ProgressLine(quiet: common.quiet || Terminal.isTerminal(STDOUT_FILENO))
    var printer = GuessPrinter(common.format, common.color)
    let summary = try run.dryRun({ printer.print($0) }, { line.show($0) })
    line.end()
    printer.finish(summary)
    if !common.quiet {
      SummaryPrinter(isDry: true, isVerbose: common.verbose).print(summary)
    }
    end(with: summary, isEmpty: summary.added == 0)
  }

  private func showArticles(of run: IndexRun) throws {
    var printer = ExplanationPrinter(common.format, common.color)
    let reading = try run.explain { printer.print($0) }
    printer.finish(reading)
    if reading.articles == 0 { leave(FailureCode.badFrame.exitCode) }
  }

  private func end(with summary: IndexSummary, isEmpty: Bool) {
    if summary.isStopped { leave(FailureCode.cancelled.exitCode) }
    if isEmpty, !summary.skipped.isEmpty { leave(FailureCode.badFrame.exitCode) }
  }
}

extension IndexSummary {
  /// Whether the run made the first generation of an index.
  fileprivate var isFirst: Bool { generation == "1.1" && added > 0 }
}

extension CommandFailure {
  init(_ failure: IndexingFailure) {
    self.init(WireFailure(indexing: failure))
  }
}
