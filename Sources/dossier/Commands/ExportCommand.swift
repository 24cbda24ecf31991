internal import ArgumentParser
internal import Wire

/// `dossier export`: every matching article, one JSON object a line.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print every matching article, one JSON object a line, without a cap.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var query: QueryOptions

  @Argument(help: "The query; its words are joined by spaces. None: every article.")
  var words: [String] = []

  @Option(help: ArgumentHelp("The fields of each article, separated by commas.", valueName: "list"))
  var fields: String?

  func run() throws {
    let text = words.joined(separator: " ")
    var answers = try Answers(common)
    let columns =
      fields?.split(separator: ",").map(String.init) ?? ["id", "date", "source", "title"]
    let table =
      [.tsv, .csv].contains(common.format) ? TablePrinter(common.format, columns: columns) : nil
    _ = try answers.ask(request(for: text), query: text) { event in
      if common.format == .json { return Output.line(event) }
      guard let article = (try? JSONValue(parsing: event))?["doc"] else { return }
      if let table {
        table.row(columns.map { article[$0].map(Cell.text) ?? "" })
      } else {
        Output.line(article.bytes)
      }
    }
  }

  private func request(for text: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("op", "export")
      query.write(text, to: &json)
      if let fields { json.member("fields", fields.split(separator: ",").map(String.init)) }
      json.member("timeout_ms", common.timeout.milliseconds)
    }
    return json.bytes
  }
}
