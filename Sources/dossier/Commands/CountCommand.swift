internal import ArgumentParser
internal import Foundation
internal import Wire

/// `dossier count`: how many articles match, query by query.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Count the articles that each query matches.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var query: QueryOptions

  @Argument(help: "The queries, one an argument.")
  var queries: [String] = []

  @Flag(help: "Read further queries from standard input, one a line.")
  var batch = false

  func validate() throws {
    guard !queries.isEmpty || batch else { throw ValidationError("give a query, or --batch") }
  }

  func run() throws {
    var answers = try Answers(common)
    var all = queries
    if batch { while let line = readLine() { all.append(line) } }
    let table =
      [.tsv, .csv].contains(common.format)
      ? TablePrinter(common.format, columns: ["n", "query"]) : nil
    for start in stride(from: 0, to: all.count, by: WireLimits.batch) {
      let some = Array(all[start..<min(start + WireLimits.batch, all.count)])
      let answer = try answers.ask(request(for: some), query: some.count == 1 ? some[0] : nil)
      print(answer, some, table)
    }
  }

  private func request(for queries: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("op", "count")
      json.key("queries")
      json.array { json in
        for text in queries { json.object { query.write(text, to: &$0) } }
      }
      json.member("timeout_ms", common.timeout.milliseconds)
    }
    return json.bytes
  }

  private func print(_ answer: Reply, _ queries: [String], _ table: TablePrinter?) {
    if common.format == .json { return Output.line(answer.line) }
    let counts = answer.result["counts"]?.elements ?? []
    for (query, count) in zip(queries, counts) {
      let number = count["value"]?.whole ?? 0
      if let table {
        table.row(["\(number)", query])
      } else if common.format == .jsonl {
        Output.line(count.bytes)
      } else {
        Output.text(queries.count == 1 && !batch ? "\(number)\n" : "\(number)\t\(query)\n")
      }
    }
  }
}
