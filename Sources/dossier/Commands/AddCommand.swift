internal import ArgumentParser
internal import Glibc
internal import Platform
internal import Wire

/// `dossier add`: articles as JSON Lines, from a file or standard input.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add articles written as JSON Lines; same id replaces.",
    discussion: """
      One object a line: {"id":"…","title":"…","text":"…","date":"2025-02-01","source":"…"}.
      What is reported as added is searchable and on the disk. Exits with 65 when some were refused.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
  var file = "-"

  /// One update carries at most so many articles, and about so many bytes.
  private static let batch = (articles: 500, bytes: 4 << 20)

  func run() throws {
    var answers = try Answers(common, forWriting: true)
    var upload = Upload(isVerbatim: common.format != .text)
    do {
      var lines = LineSource(try open(), longest: WireLimits.updateBytes)
      while let line = try lines.next() {
        upload.take(line)
        if upload.isFull(Self.batch.articles, Self.batch.bytes) || !lines.hasMore {
          try upload.send(to: &answers)
        }
      }
    } catch let failure as SystemFailure {
      throw CommandFailure(WireFailure(.internal, "\(failure)"))
    }
    try upload.send(to: &answers)
    if !common.quiet { Message.say(upload.summary) }
    if upload.refused > 0 { leave(FailureCode.tooLarge.exitCode) }
  }

  private func open() throws(SystemFailure) -> Int32 {
    file == "-" ? STDIN_FILENO : try Files.openRegular(file)
  }
}
