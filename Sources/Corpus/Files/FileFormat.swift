internal import Markup

/// What a file is written in. The raw value is what users read.
package enum FileFormat: String, CaseIterable, Sendable {
  case text, markdown, html
  case jsonLines = "json-lines"
  case json, feed, csv, mail, mailbox
  case pdf, docx, odt, rtf, epub
  case tar, zip

  /// The format of a file by its name, the ending of what packed it set aside.
  ///
  /// Nil when it has no extension: the content will tell. Fails with `.unsupported` for an
  /// extension of no format of ours.
  package static func named(_ path: String) throws(ReadFailure) -> FileFormat? {
    let name = path.split(separator: "/").last ?? ""
    guard let ending = ending(of: unpacked(name)) else { return nil }
    if let format = endings[ending] { return format }
    guard ending.utf8.count <= 8, ending.utf8.contains(where: { $0 > 0x39 }) else { return nil }
    throw .unsupported(format: ".\(ending)")
  }

  /// Whether the name says that what is in the file is several times its size.
  package static func isPacked(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let isArchive = ending(of: name).flatMap { endings[$0] }?.isArchive ?? false
    return isArchive || unpacked(name).utf8.count < name.utf8.count
  }

  /// The name without the ending that a packing gave it.
  private static func unpacked(_ name: Substring) -> Substring {
    guard let ending = ending(of: name), packings.contains(ending) else { return name }
    return name.dropLast(ending.utf8.count + 1)
  }

  /// What follows the last dot, in lower case; nil for a name that has none or begins with it. What
  /// is more than letters and digits is no ending: `Brief an St. Gallen`, `1721.M1P2.host:2,S`.
  private static func ending(of name: Substring) -> String? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending.allSatisfy { $0.isLetter || $0.isNumber } ? ending : nil
  }

  private static let packings: Set<String> = ["gz", "zst", "bz2", "xz"]
  private static let archives: Set<FileFormat> = [.tar, .zip]
  private static let documents: Set<FileFormat> = [.docx, .odt, .epub]

  /// Whether a file of this format is a zip archive, though nobody sees it as one.
  var isZipped: Bool { Self.documents.contains(self) }

  /// Whether a file may, by its name, hold more than one article.
  package static func mayHoldSeveral(_ path: String) -> Bool {
    switch try? named(path) {
    case .jsonLines, .json, .feed, .csv, .mailbox, .tar, .zip: true
    case .text, .markdown, .html, .mail, .pdf, .docx, .odt, .rtf, .epub, nil: false
    }
  }

  /// Whether several can read a file of this name at a time, each some of its articles: no feed,
  /// which stands in memory whole.
  package static func canBeShared(_ path: String) -> Bool {
    mayHoldSeveral(path) && (try? named(path)) != .feed
  }

  /// Whether a file of this format holds others.
  var isArchive: Bool { Self.archives.contains(self) }

  private static let endings: [String: FileFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "mdown": .markdown,
    "mkd": .markdown, "html": .html, "htm": .html, "xhtml": .html, "json": .json,
    "jsonl": .jsonLines, "ndjson": .jsonLines, "jsonlines": .jsonLines, "xml": .feed,
    "rss": .feed, "atom": .feed, "rdf": .feed, "csv": .csv, "tsv": .csv, "tab": .csv,
    "eml": .mail, "mht": .mail, "mhtml": .mail, "mbox": .mailbox,
    "pdf": .pdf, "docx": .docx, "odt": .odt, "rtf": .rtf, "epub": .epub,
    "tar": .tar, "tgz": .tar, "tbz2": .tar, "txz": .tar, "tzst": .tar, "zip": .zip,
  ]

  /// What the first bytes of a file show it to be, whatever its name says; nil when they show
  /// nothing.
  static func shown(by head: [UInt8]) -> FileFormat? {
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return document(in: head) ?? .zip
    }
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    if head.starts(with: "{\\rtf".utf8) { return .rtf }
    if TarHeader.isValid(head) { return .tar }
    let declared = DeclaredCharset.find(in: head)
    return (try? Charset.decode(head, declared: declared)).flatMap { shown(byText: $0.text) }
  }

  /// The document that a zip archive is: two kinds tell in their first member (OpenDocument 1.2,
  /// part 3, section 3.3; EPUB OCF 3.2, section 4.3).
  private static func document(in head: [UInt8]) -> FileFormat? {
    let start = String(decoding: head.dropFirst(30).prefix(80), as: UTF8.self)
    if start.hasPrefix("mimetypeapplication/epub+zip") { return .epub }
    return start.hasPrefix("mimetypeapplication/vnd.oasis.opendocument.text") ? .odt : nil
  }

  /// So many bytes are enough to tell by.
  static let headSize = 2048

  private static func shown(byText head: String) -> FileFormat? {
    let start = String(decoding: head.utf8.drop { $0 <= 0x20 }.prefix(600), as: UTF8.self)
      .lowercased()
    let isXML = start.hasPrefix("<?xml")
    for mark in ["<rss", "<feed", "<rdf:rdf"] where start.hasPrefix(mark) {
      return .feed
    }
    if isXML, ["<rss", "<feed", "<rdf:rdf"].contains(where: { start.contains($0) }) {
      return .feed
    }
    if MailHead.isMessage(start) { return .mail }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    return isXML && start.contains("<html") ? .html : nil
  }
}

/// The first block of a tar archive (POSIX.1-1988, ustar; also older ones and GNU's).
private enum TarHeader {
  /// Whether the sum of its bytes is the one that it says, as octal digits at 148: 8 of them,
  /// counted as spaces.
  static func isValid(_ head: [UInt8]) -> Bool {
    guard head.count >= 512, head[0] != 0 else { return false }
    let digits = head[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard let sum = Int(String(decoding: digits, as: UTF8.self), radix: 8) else { return false }
    let bytes = head[..<148] + head[156..<512]
    return sum == bytes.reduce(8 * 0x20) { $0 + Int($1) }
  }
}
