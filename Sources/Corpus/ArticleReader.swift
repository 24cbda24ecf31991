package import Identifiers
internal import Markup

/// Reads the articles of one file, whatever format of ours it is in.
package struct ArticleReader: Sendable {
  package let limits: ReadLimits
  /// Dates more than two days after this one are mistakes.
  package let today: CalendarDay

  /// The names of fields beside the usual ones.
  package let map: FieldMap

  package init(today: CalendarDay, map: FieldMap = .usual, limits: ReadLimits = .standard) {
    self.today = today
    self.map = map
    self.limits = limits
  }

  /// Reads one file, giving each article to `body` as it is found: of JSON Lines, a file of any
  /// length never stands in memory whole.
  ///
  /// What `body` throws comes back as `ReadFailure.receiver`.
  package func read(
    _ path: String, _ body: (Article) throws -> Void
  ) throws(ReadFailure) -> ReadReport {
    let named = try FileFormat.named(path)
    let bytes = try FileBytes(path: path, limits: limits)
    var report = ReadReport(format: named ?? .text)
    let format = try read(bytes, named: named, facts(of: path)) { entry throws(ReadFailure) in
      try give(entry, to: body, &report)
    }
    report.format = format
    return report
  }

  /// Reads bytes with a name, wherever they come from, and tells the format they turned out to be
  /// in.
  ///
  /// - Parameter named: the format that the name promises; nil when it promises none.
  func read(
    _ bytes: consuming FileBytes, named: FileFormat?, _ facts: FileFacts,
    _ take: ReadEntry.Taker
  ) throws(ReadFailure) -> FileFormat {
    switch named ?? .text {
    case .jsonLines:
      try JSONLinesReader.read(bytes, facts, take)
      return .jsonLines
    case .csv:
      try TableReader.read(bytes, facts, take)
      return .csv
    case .text, .markdown, .html, .json, .feed:
      return try readText(try bytes.rest(limit: limits.file), named: named, facts, take)
    }
  }

  /// Reads what stands in memory whole as text of the format that it shows or its name promises.
  private func readText(
    _ content: [UInt8], named: FileFormat?, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) -> FileFormat {
    guard content.contains(where: { $0 > 0x20 }) else { throw .empty }
    let decoded = try decode(content)
    for note in Self.notes(on: decoded) { try take(.note(note)) }
    let head = String(decoding: decoded.text.utf8.prefix(2048), as: UTF8.self)
    let format = FileFormat.shown(by: head) ?? named ?? .text
    switch format {
    case .text: try PlainTextReader.read(decoded.text, facts, take)
    case .markdown: try MarkdownReader.read(decoded.text, facts, take)
    case .html: try HTMLPageReader.read(decoded.text, facts, take)
    case .json, .jsonLines: try JSONReader.read(Array(decoded.text.utf8), facts, take)
    case .feed: try FeedReader.read(decoded.text, facts, take)
    // Read by its name above; no text shows itself to be one.
    case .csv: break
    }
    return format
  }

  private func give(
    _ entry: ReadEntry, to body: (Article) throws -> Void, _ report: inout ReadReport
  ) throws(ReadFailure) {
    switch entry {
    case .note(let note): report.add(note)
    case .article(var article, let notes):
      let cuts = article.bound(to: limits)
      do {
        try body(article)
      } catch {
        throw .receiver(error)
      }
      report.articles += 1
      for note in notes + cuts { report.add(note) }
    }
  }

  private func facts(of path: String) -> FileFacts {
    FileFacts(
      name: name(of: path), rules: FieldRules(dates: DateReader(today: today), map: map),
      limits: limits)
  }

  private func decode(_ bytes: [UInt8]) throws(ReadFailure) -> Charset.Decoded {
    do throws(MarkupFailure) {
      return try Charset.decode(bytes, declared: DeclaredCharset.find(in: bytes))
    } catch {
      throw ReadFailure(error, in: "its text")
    }
  }

  private static func notes(on decoded: Charset.Decoded) -> [ReadNote] {
    if decoded.isRepaired {
      return [ReadNote(kind: .repaired, "bytes that are not \(decoded.charset) were replaced")]
    }
    guard decoded.isGuess else { return [] }
    return [ReadNote(kind: .repaired, "not UTF-8; read as \(decoded.charset)")]
  }

  private func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// The charset that a page or an XML document says it is in.
enum DeclaredCharset {
  /// Looks through the first 4 KiB for `charset=…` and `encoding="…"`.
  static func find(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }
    guard let first = head.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") else {
      return nil
    }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    for mark in ["charset=", "encoding="] {
      let parts = Substrings.split(text, at: mark)
      guard parts.count > 1 else { continue }
      let name = parts[1].unicodeScalars.drop { ["\"", "'", " "].contains($0) }
        .prefix {
          $0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "-_:.".unicodeScalars.contains($0)
        }
      return String(String.UnicodeScalarView(name))
    }
    return nil
  }
}
