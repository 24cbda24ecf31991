internal import Glibc
internal import Indexing
internal import Platform
internal import Wire

/// Prints what a dry run tells, as it comes: a table for a person, rows or objects for scripts.
struct GuessPrinter {
  private let format: OutputFormat
  private let style: Style
  private let layout: GuessLayout
  private var rows: TablePrinter?
  private var numbers: [String: Int] = [:]
  private var count = 0

  /// The columns of `-f tsv` and `-f csv`, and the members of an object of `-f jsonl` and `json`.
  static let columns = [
    "path", "id", "title", "date", "author", "source", "lang", "words", "marked", "thin", "story",
  ]

  init(_ format: OutputFormat, _ color: ColorChoice) {
    self.format = format
    style = Style(color)
    layout = GuessLayout(width: Terminal.columns(STDOUT_FILENO) ?? 120)
    if format == .tsv || format == .csv { rows = TablePrinter(format, columns: Self.columns) }
    if format == .json { Output.text("{\"articles\":[") }
  }

  mutating func print(_ guess: RunGuess) {
    switch guess {
    case .article(let article): print(article)
    case .skipped(let source) where format == .jsonl:
      printObject(named: "skipped") { SummaryJSON.write(source, to: &$0) }
    case .remark(let remark) where format == .jsonl:
      printObject(named: "note") { Self.write(remark, to: &$0) }
    case .skipped, .remark: break
    }
  }

  static func write(_ remark: FileRemark, to json: inout JSONWriter) {
    json.member("path", remark.path)
    if let place = remark.place { json.member("place", place) }
    json.member("kind", remark.remark.kind.rawValue)
    json.member("message", remark.remark.message)
  }

  /// Ends the output with the summary, where its format has a place for it.
  func finish(_ summary: IndexSummary) {
    switch format {
    case .text, .tsv, .csv: break
    case .jsonl: printObject(named: "summary") { SummaryJSON.write(summary, to: &$0) }
    case .json:
      Output.text("],\"summary\":")
      Output.text(String(decoding: SummaryJSON.bytes(summary), as: UTF8.self) + "}\n")
    }
  }

  private func printObject(named name: String, _ members: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.object { json in
      json.key(name)
      json.object(members)
    }
    Output.line(json.bytes)
  }

  private mutating func print(_ article: ArticleGuess) {
    count += 1
    switch format {
    case .text:
      if count == 1 { Output.text(style.dim(layout.heading) + "\n") }
      numbers[article.id] = count
      let same = article.story.map { story in numbers[story].map { "\($0)" } ?? "index" }
      Output.text(layout.lines(article, number: count, same: same ?? "", style) + "\n")
    case .jsonl: Output.line(Self.object(article))
    case .json:
      Output.text(count == 1 ? "\n" : ",\n")
      Output.text(String(decoding: Self.object(article), as: UTF8.self))
    case .tsv, .csv: rows?.row(Self.cells(of: article))
    }
  }

  private static func cells(of article: ArticleGuess) -> [String] {
    [
      article.path, article.id, article.title, article.date ?? "",
      article.authors.joined(separator: "; "), article.source ?? "", article.language,
      "\(article.words)", share(article.markedShare), article.thin ?? "", article.story ?? "",
    ]
  }

  private static func object(_ article: ArticleGuess) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("path", article.path)
      json.member("id", article.id)
      json.member("title", article.title)
      if let date = article.date { json.member("date", date) }
      if !article.authors.isEmpty {
        json.member("author", article.authors.joined(separator: "; "))
      }
      if let source = article.source { json.member("source", source) }
      json.member("lang", article.language)
      if let url = article.url { json.member("url", url) }
      if !article.tags.isEmpty { json.member("tags", article.tags) }
      json.member("words", article.words)
      json.key("marked")
      json.raw(share(article.markedShare).utf8)
      if let thin = article.thin { json.member("thin", thin) }
      if let story = article.story { json.member("story", story) }
    }
    return json.bytes
  }

  /// A share with three decimals: `0.125`.
  private static func share(_ share: Double) -> String {
    let digits = String(Int((share * 1000).rounded()))
    guard digits.utf8.count < 4 else { return "1.000" }
    return "0." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
