internal import ArgumentParser
internal import Wire

/// `dossier facets`: all that one facet has to say about the matches.
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets", abstract: "Count the entities, sources or dates of all matches.")

  enum Order: String, CaseIterable, ExpressibleByArgument { case count, significance, name }

  @OptionGroup var common: CommonOptions
  @OptionGroup var query: QueryOptions

  @Argument(help: "The query; its words are joined by spaces. None: every article.")
  var words: [String] = []

  @Option(
    name: [.customShort("F"), .long],
    help: ArgumentHelp("The facet; may be repeated: org, law, date:year …", valueName: "kind"))
  var facet: [FacetOption] = []

  @Option(name: [.customShort("n"), .long], help: "How many values to print of each facet.")
  var limit = 20

  @Option(help: ArgumentHelp("Only values whose name contains this.", valueName: "text"))
  var contains: String?

  @Option(help: "Order of values: count, significance or name.")
  var by: Order = .count

  @Flag(help: "Exit with 0 also when nothing is found.")
  var okEmpty = false

  func validate() throws {
    guard !facet.isEmpty else { throw ValidationError("name a facet, such as -F org") }
    guard (1...WireLimits.facetValues).contains(limit) else {
      throw ValidationError("--limit takes 1 to \(WireLimits.facetValues)")
    }
  }

  func run() throws {
    let text = words.joined(separator: " ")
    var answers = try Answers(common)
    let answer = try answers.ask(request(for: text), query: text)
    print(answer)
    if answer.result["total"]?["value"]?.whole == 0, !okEmpty { leave(1) }
  }

  private func request(for text: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("op", "facets")
      query.write(text, to: &json)
      json.key("facets")
      json.object { json in
        for facet in facet {
          facet.write(to: &json) { json in
            guard facet.kind != "date" else { return }
            if facet.limit == nil { json.member("limit", limit) }
            if by != .count { json.member("by", by.rawValue) }
            if let contains { json.member("contains", contains) }
          }
        }
      }
      json.member("timeout_ms", common.timeout.milliseconds)
    }
    return json.bytes
  }

  private func print(_ answer: Reply) {
    let views = facet.map(\.kind).compactMap { kind in
      answer.result["facets"]?[kind].map { (kind: kind, view: $0) }
    }
    switch common.format {
    case .json: Output.line(answer.line)
    case .jsonl:
      for (_, view) in views {
        for value in view["values"]?.elements ?? [] { Output.line(value.bytes) }
      }
    case .tsv, .csv:
      let table = TablePrinter(common.format, columns: FacetPrinter.columns)
      for (kind, view) in views { FacetPrinter.rows(of: view, kind: kind, to: table) }
    case .text:
      let printer = FacetPrinter(style: Style(common.color))
      for (kind, view) in views { printer.print(view, kind: kind) }
    }
  }
}
