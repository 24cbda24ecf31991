internal import ArgumentParser
internal import Indexing

/// `dossier compact`: gives back the room that updates left.
struct CompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Write the index anew without the room that updates left.",
    discussion: "Searches go on meanwhile; writers wait.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let index = try IndexPlace(common)
    let line = ProgressLine(quiet: common.quiet)
    do {
      let report = try Compact.compact(index.folder) { line.show($0) }
      line.end()
      guard !common.quiet else { return }
      Message.say(
        "\(TextLayout.grouped(report.bytesBefore)) bytes before, "
          + "\(TextLayout.grouped(report.bytesAfter)) after")
    } catch {
      line.end()
      throw CommandFailure(error)
    }
  }
}
