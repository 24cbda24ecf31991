internal import ArgumentParser
internal import Wire

/// `dossier get`: whole articles by id.
struct GetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print articles by their ids.",
    discussion: """
      With no option: the article for a person to read. --text prints the text alone, without its
      title and with what is marked as not the article; --html-safe a fragment of HTML with title,
      source, author, date and address, where that is <span class="marked" data-reason="…">; --json
      everything, with marks and their reasons, and source_map: [start, end, from, to], where a piece
      of the text stands in the bytes of the file.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The ids of the articles.")
  var ids: [String]

  @Flag(help: "Print the text only.")
  var text = false

  @Flag(
    name: .customLong("html-safe"),
    help: "Print a fragment of HTML, escaped: safe to put into any page.")
  var htmlSafe = false

  @Flag(help: "Print one JSON object a line, with every field; -f jsonl leaves out source_map.")
  var json = false

  @Option(help: ArgumentHelp("Print this field only; may be repeated.", valueName: "name"))
  var field: [String] = []

  func validate() throws {
    guard [text, htmlSafe, json, !field.isEmpty].count(where: { $0 }) <= 1 else {
      throw ValidationError("--text, --html-safe, --json and --field exclude each other")
    }
  }

  func run() throws {
    var answers = try Answers(common)
    let answer = try answers.ask(request, query: nil)
    let articles = answer.result["docs"]?.elements ?? []
    let isPlain = text || htmlSafe || json
    if common.format == .json, !isPlain {
      Output.line(answer.line)
    } else if [.tsv, .csv].contains(common.format), !isPlain {
      printTable(articles)
    } else {
      for article in articles { print(article) }
    }
    let missing = answer.result["missing"]?.elements?.compactMap(\.text) ?? []
    for id in missing { Message.error("there is no article \(id)") }
    if !missing.isEmpty { leave(articles.isEmpty ? FailureCode.notFound.exitCode : 1) }
  }

  private var request: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("op", "get")
      json.member("ids", ids)
      if text {
        json.member("fields", ["text"])
      } else if htmlSafe {
        json.member("fields", ArticleHTML.fields)
      } else if !field.isEmpty {
        json.member("fields", field)
      } else if self.json {
        json.member("fields", ArticleField.allCases.map(\.rawValue))
      }
      json.member("timeout_ms", common.timeout.milliseconds)
    }
    return json.bytes
  }

  private func printTable(_ articles: [JSONValue]) {
    let columns = field.isEmpty ? ["id", "date", "source", "title"] : field
    let table = TablePrinter(common.format, columns: columns)
    for article in articles { table.row(columns.map { article[$0].map(Cell.text) ?? "" }) }
  }

  private func print(_ article: JSONValue) {
    if json || (common.format == .jsonl && !text && !htmlSafe) {
      Output.line(article.bytes)
    } else if htmlSafe {
      Output.text(ArticleHTML.fragment(article))
    } else if text {
      Output.text(TerminalText.safe(article["text"]?.text ?? "", keepingLines: true) + "\n")
    } else if !field.isEmpty {
      for name in field {
        Output.text(
          TerminalText.safe(article[name].map(Cell.text) ?? "", keepingLines: true) + "\n")
      }
    } else {
      ArticlePrinter(style: Style(common.color), width: nil, isExplaining: false).print(article)
    }
  }
}
