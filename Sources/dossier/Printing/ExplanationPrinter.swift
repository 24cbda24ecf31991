internal import Answering
internal import Glibc
internal import Indexing
internal import Platform
internal import Wire

/// Prints the articles of a file as `index` would take them.
struct ExplanationPrinter {
  private let format: OutputFormat
  private let printer: ArticlePrinter
  private var isFirst = true

  /// Lines wider than this are hard to read.
  private static let widest = 100

  init(_ format: OutputFormat, _ color: ColorChoice) {
    self.format = format
    let columns = Terminal.columns(STDOUT_FILENO).map { min($0, Self.widest) }
    printer = ArticlePrinter(style: Style(color), width: columns, isExplaining: true)
    if format == .json { Output.text("{\"articles\":[") }
  }

  mutating func print(_ article: ReadArticle) {
    let line = Self.object(article)
    defer { isFirst = false }
    switch format {
    case .jsonl: Output.line(line)
    case .json: Output.text((isFirst ? "\n" : ",\n") + String(decoding: line, as: UTF8.self))
    case .text, .tsv, .csv:
      guard let value = try? JSONValue(parsing: line) else { return }
      printer.print(value, thin: article.thin)
    }
  }

  func finish(_ reading: FileReading) {
    guard format == .json else { return say(reading) }
    var json = JSONWriter()
    json.array { json in
      for remark in reading.remarks { json.object { GuessPrinter.write(remark, to: &$0) } }
    }
    Output.text("],\"notes\":" + String(decoding: json.bytes, as: UTF8.self) + ",\"skipped\":")
    json.reset()
    json.array { json in
      for source in reading.skipped { json.object { SummaryJSON.write(source, to: &$0) } }
    }
    Output.text(String(decoding: json.bytes, as: UTF8.self) + "}\n")
  }

  private func say(_ reading: FileReading) {
    for remark in reading.remarks {
      Message.note((remark.place.map { "\($0): " } ?? "") + remark.remark.message)
    }
    for source in reading.skipped { Message.error("\(source.path): \(source.reason)") }
  }

  private static func object(_ article: ReadArticle) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      ArticleJSON.whole(nil, unit: .utf8).write(article.record, story: nil, to: &json)
      ReasonsJSON.write(article.entities, to: &json)
    }
    return json.bytes
  }
}
