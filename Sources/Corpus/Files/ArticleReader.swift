package import Identifiers
internal import Markup
internal import Platform

/// Reads the articles of one file, whatever format of ours it is in.
package struct ArticleReader: Sendable {
  package let limits: ReadLimits
  /// Dates more than two days after this one are mistakes.
  package let today: CalendarDay
  /// Members of archives that are left out.
  let excludes: [GlobPattern]

  /// The names of fields beside the usual ones.
  package let map: FieldMap

  /// The folders where programs are looked for that read what we do not.
  let programs: [String]

  /// - Parameters:
  ///   - excludes: globs as of `FolderWalk`, matched against the paths of the members of archives.
  ///   - programs: the folders of `PATH`, if nothing else is said.
  package init(
    today: CalendarDay, map: FieldMap = .usual, excluding excludes: [String] = [],
    programs: [String] = ProgramOutput.searchPath(), limits: ReadLimits = .standard
  ) {
    self.today = today
    self.map = map
    self.excludes = excludes.map { GlobPattern($0) }
    self.programs = programs
    self.limits = limits
  }

  /// Reads one file, giving each article to `body` as it is found: of JSON, JSON Lines and
  /// tables, one of any length never stands in memory whole.
  ///
  /// What `body` throws comes back as `ReadFailure.receiver`.
  ///
  /// - Parameter turn: is taken before a large file stands in memory; the caller gives it back when
  ///   it is done with the articles.
  package func read(
    _ path: String, _ turn: LargeTurn, _ body: (Article) throws -> Void
  ) throws(ReadFailure) -> ReadReport {
    let named = try FileFormat.named(path)
    let bytes = try FileBytes(path: path, limits: limits)
    var report = ReadReport(format: named ?? .text)
    var refused = 0
    let facts = facts(of: path, isMember: false, turn)
    do throws(ReadFailure) {
      report.format = try read(bytes, named: named, facts) { entry throws(ReadFailure) in
        try give(entry, turn, to: body, &report)
        if case .note(let note) = entry, note.kind == .skipped { refused += 1 }
        guard report.articles > 0 || refused < Self.mostRefused else {
          throw .noArticle(what: "its first \(refused) entries are none")
        }
      }
    } catch {
      if case .receiver = error { throw error }
      guard report.articles > 0 else { throw error }
      // What came before the place where it breaks off is whole.
      report.add(ReadNote(kind: .skipped, "the rest was not read: \(error)"))
      report.isIncomplete = true
    }
    try Self.check(report)
    return report
  }

  /// Fails where there is no article, only reasons for it.
  private static func check(_ report: ReadReport) throws(ReadFailure) {
    let skipped = report.notes.filter { $0.kind == .skipped }
    // Of an archive each member has its own reason.
    if report.articles == 0, !report.format.isArchive, let first = skipped.first {
      let more = skipped.count > 1 ? "; \(skipped.count - 1) more like this" : ""
      throw .noArticle(what: "\(first)\(more)")
    }
  }

  /// Likewise, for a caller who keeps no article.
  package func read(
    _ path: String, _ body: (Article) throws -> Void
  ) throws(ReadFailure) -> ReadReport {
    let turn = LargeTurn()
    defer { turn.giveBack() }
    return try read(path, turn, body)
  }

  /// So many entries are looked at before there is an article.
  private static let mostRefused = 100_000

  /// Reads bytes with a name, wherever they come from, and tells the format they turned out to be
  /// in.
  ///
  /// - Parameter named: the format that the name promises; nil when it promises none.
  func read(
    _ bytes: FileBytes, named: FileFormat?, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) -> FileFormat {
    let head = try bytes.head(FileFormat.headSize)
    var format = FileFormat.shown(by: head) ?? named ?? .text
    if format == .zip, let named, named.isZipped { format = named }
    switch format {
    case .text, .markdown, .html, .feed: try readText(bytes, as: format, facts, take)
    case .json: try JSONReader.read(try records(of: bytes, head, facts.turn, take), facts, take)
    case .jsonLines: try JSONLinesReader.read(bytes, facts, take)
    case .csv: try TableReader.read(bytes, facts, take)
    case .mail: try MailReader.read(try bytes.rest(limit: limits.mail, facts.turn), facts, take)
    case .mailbox: try MailboxReader.read(bytes, facts, take)
    case .pdf: try PDFReader.read(bytes, in: programs, facts, take)
    case .docx, .odt, .rtf, .epub:
      try DocumentReader.read(bytes, format, in: programs, facts, take)
    case .tar, .zip: try ArchiveReader(self, format, facts).read(bytes, take)
    }
    return format
  }

  /// Reads all that is left, which stands in memory whole.
  private func readText(
    _ bytes: FileBytes, as format: FileFormat, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    let decoded = try text(
      of: bytes, format == .feed ? limits.file : limits.page, facts.turn, take)
    let encoding = SourceEncoding(decoded.stretches)
    func give(_ entry: ReadEntry) throws(ReadFailure) { try take(entry.encoded(encoding)) }
    switch format {
    case .markdown: try MarkdownReader.read(decoded.text, facts, give)
    case .html: try HTMLPageReader.read(decoded.text, facts, give)
    case .feed: try FeedReader.read(decoded.text, facts, give)
    case .text, .json, .jsonLines, .csv, .mail, .mailbox, .pdf, .docx, .odt, .rtf, .epub, .tar,
      .zip:
      try PlainTextReader.read(decoded.text, facts, give)
    }
  }

  private func text(
    of bytes: FileBytes, _ limit: Int, _ turn: LargeTurn, _ take: ReadEntry.Taker
  ) throws(ReadFailure) -> Charset.Decoded {
    let decoded = try decode(try bytes.rest(limit: limit, turn))
    guard decoded.text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
    for note in ReadNote.notes(on: decoded) { try take(.note(note)) }
    return decoded
  }

  /// The values of JSON as its bytes come; of UTF-16, which has to be decoded whole, at once.
  private func records(
    of bytes: FileBytes, _ head: [UInt8], _ turn: LargeTurn, _ take: ReadEntry.Taker
  ) throws(ReadFailure) -> JSONRecords {
    guard try decode(head).charset.hasPrefix("utf-16") else {
      return JSONRecords(bytes, map, limit: limits.record)
    }
    let text = try text(of: bytes, limits.file, turn, take).text
    return JSONRecords(Array(text.utf8), at: .start(of: nil), shared: [])
  }

  private func give(
    _ entry: ReadEntry, _ turn: LargeTurn, to body: (Article) throws -> Void,
    _ report: inout ReadReport
  ) throws(ReadFailure) {
    switch entry {
    case .note(let note): report.add(note)
    case .unread(let note):
      report.add(note)
      report.isIncomplete = true
    case .article(var article, let notes):
      turn.take(bytes: article.text.utf8.count)
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

  func facts(of path: String, isMember: Bool, _ turn: LargeTurn) -> FileFacts {
    FileFacts(
      name: name(of: path), isMember: isMember,
      rules: FieldRules(dates: DateReader(today: today), map: map), limits: limits, turn: turn)
  }

  private func decode(_ bytes: [UInt8]) throws(ReadFailure) -> Charset.Decoded {
    do throws(MarkupFailure) {
      return try Charset.decode(bytes, declared: DeclaredCharset.find(in: bytes))
    } catch {
      throw ReadFailure(error, in: "its text")
    }
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
