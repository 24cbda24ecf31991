internal import ArgumentParser

/// What an answer is printed as.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, tsv, csv
}

/// When to use colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// The options of every command; they may stand before or after its name.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder of the index.",
      discussion: """
        Without it: $DOSSIER_INDEX, else ./Index where that holds one, \
        else $XDG_DATA_HOME/dossier/default.
        """, valueName: "folder"))
  var index: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The socket of the daemon to ask.",
      discussion: """
        Without it: $DOSSIER_SOCKET, else the socket of the index. With no daemon there, the index \
        is opened directly.
        """, valueName: "path"))
  var socket: String?

  @Option(name: .shortAndLong, help: "How to print: text, json, jsonl, tsv or csv.")
  var format: OutputFormat = .text

  @Option(help: "Colour: auto, always or never. $NO_COLOR is honoured.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Say nothing but errors on standard error.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more on standard error, such as who answered.")
  var verbose = false

  @Option(help: ArgumentHelp("Give up after so long: 800ms, 5s.", valueName: "time"))
  var timeout: Duration = Duration(milliseconds: 5_000)

  /// A time as typed, in milliseconds.
  struct Duration: ExpressibleByArgument, CustomStringConvertible {
    let milliseconds: Int

    init(milliseconds: Int) {
      self.milliseconds = milliseconds
    }

    /// `800ms`, `5s`, `5` (seconds); 1 ms to 60 s.
    init?(argument: String) {
      let isMilliseconds = argument.hasSuffix("ms")
      let digits = argument.prefix { $0.isNumber || $0 == "." }
      guard let number = Double(digits), ["", "s", "ms"].contains(argument.dropFirst(digits.count))
      else { return nil }
      let milliseconds = number * (isMilliseconds ? 1 : 1_000)
      guard (1...60_000).contains(milliseconds) else { return nil }
      self.milliseconds = Int(milliseconds)
    }

    var description: String {
      milliseconds % 1_000 == 0 ? "\(milliseconds / 1_000)s" : "\(milliseconds)ms"
    }

    var defaultValueDescription: String { description }
  }
}
