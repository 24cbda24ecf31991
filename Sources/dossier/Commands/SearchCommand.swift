internal import ArgumentParser
internal import Platform
internal import Wire

/// `dossier search`: ranked hits, and facets of all matches.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the index.",
    discussion: """
      Words are joined by AND; "a phrase", OR, -not, (groups), @Entity, org:Name, title:word,
      source:name, date:2024-03..2024-06 and more: README.md has the table.
      """)

  enum Sorting: String, CaseIterable, ExpressibleByArgument {
    case relevance, date
    case newest = "-date"
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var query: QueryOptions

  @Argument(help: "The query; its words are joined by spaces. None: every article.")
  var words: [String] = []

  @Option(name: [.customShort("n"), .long], help: "How many hits to print.")
  var limit = 10

  @Option(
    name: [.customShort("o"), .customLong("offset")], help: "How many hits to leave out first.")
  var offset = 0

  @Option(
    help: ArgumentHelp(
      "Count the values of this kind: org, person, place, law, product, event, role, source, "
        + "cites, author, tag, lang, date. org:20 shows 20 values, date:year years.",
      valueName: "kind[:n]"))
  var facet: [FacetOption] = []

  @Option(
    parsing: .unconditional,
    help: "Order of hits: relevance, date (oldest first) or -date (newest first).")
  var sort: Sorting = .relevance

  @Option(help: ArgumentHelp("The fields of each hit, separated by commas.", valueName: "list"))
  var fields: String?

  @Option(help: ArgumentHelp("About how many words of snippet; 0 for none.", valueName: "words"))
  var snippet = 30

  @Flag(help: "Print the ids of the hits only.")
  var ids = false

  @Flag(help: "Print the number of matching articles only.")
  var count = false

  @Flag(help: "Exit with 0 also when nothing is found.")
  var okEmpty = false

  func validate() throws {
    guard (0...WireLimits.page).contains(limit) else {
      throw ValidationError("--limit takes 0 to \(WireLimits.page)")
    }
    guard offset >= 0 else { throw ValidationError("--offset takes 0 or more") }
    guard snippet == 0 || (5...200).contains(snippet) else {
      throw ValidationError("--snippet takes 0, or 5 to 200")
    }
    guard facet.isEmpty || [.text, .json].contains(common.format) else {
      throw ValidationError("--facet needs -f text or json; see also: dossier facets")
    }
    guard !(ids && count) else { throw ValidationError("--ids and --count exclude each other") }
  }

  func run() throws {
    let text = words.joined(separator: " ")
    var answers = try Answers(common)
    let answer = try answers.ask(request(for: text), query: text)
    let total = answer.result["total"]?["value"]?.whole ?? 0
    if count {
      Output.text("\(total)\n")
    } else if ids {
      for hit in answer.hits { Output.line((hit["id"]?.text ?? "").utf8) }
    } else {
      print(answer, total: total)
    }
    if total == 0, !okEmpty { leave(1) }
  }

  private func request(for text: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("op", "search")
      query.write(text, to: &json)
      json.member("limit", count ? 0 : limit)
      if offset > 0 { json.member("offset", offset) }
      if sort != .relevance { json.member("sort", sort.rawValue) }
      if let fields { json.member("fields", fields.split(separator: ",").map(String.init)) }
      if snippet > 0, !ids, !count {
        json.key("snippet")
        json.object { $0.member("words", snippet) }
      }
      FacetOption.write(facet, to: &json)
      json.member("timeout_ms", common.timeout.milliseconds)
    }
    return json.bytes
  }

  private func print(_ answer: Reply, total: Int) {
    switch common.format {
    case .json: Output.line(answer.line)
    case .jsonl: for hit in answer.hits { Output.line(hit.bytes) }
    case .tsv, .csv: printTable(answer)
    case .text: printText(answer, total: total)
    }
  }

  private func printTable(_ answer: Reply) {
    let columns =
      fields?.split(separator: ",").map(String.init) ?? [
        "id", "score", "date", "source", "title",
      ]
    let table = TablePrinter(common.format, columns: columns)
    for hit in answer.hits { table.row(columns.map { hit[$0].map(Cell.text) ?? "" }) }
  }

  private func printText(_ answer: Reply, total: Int) {
    let style = Style(common.color)
    let hits = HitPrinter(style: style, width: min(Terminal.columns(1) ?? 100, 100))
    for (index, hit) in answer.hits.enumerated() { hits.print(hit, rank: offset + index + 1) }
    let facets = FacetPrinter(style: style)
    for kind in facet.map(\.kind) {
      if let view = answer.result["facets"]?[kind] { facets.print(view, kind: kind) }
    }
    if !common.quiet { answer.sayNotes(total: total, shown: answer.hits.count, from: offset) }
  }
}
