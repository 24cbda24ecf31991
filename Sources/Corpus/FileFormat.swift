/// What a file is written in. The raw value is what users read.
package enum FileFormat: String, CaseIterable, Sendable {
  case text, markdown, html
  case jsonLines = "json-lines"
  case json, feed, csv

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
    return unpacked(name).utf8.count < name.utf8.count
  }

  /// The name without the ending that a packing gave it.
  private static func unpacked(_ name: Substring) -> Substring {
    guard let ending = ending(of: name), packings.contains(ending) else { return name }
    return name.dropLast(ending.utf8.count + 1)
  }

  /// What follows the last dot, in lower case; nil for a name that has none or begins with it.
  private static func ending(of name: Substring) -> String? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  private static let packings: Set<String> = ["gz", "zst", "bz2", "xz"]

  private static let endings: [String: FileFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "mdown": .markdown,
    "mkd": .markdown, "html": .html, "htm": .html, "xhtml": .html, "json": .json,
    "jsonl": .jsonLines, "ndjson": .jsonLines, "jsonlines": .jsonLines, "xml": .feed,
    "rss": .feed, "atom": .feed, "rdf": .feed, "csv": .csv, "tsv": .csv, "tab": .csv,
  ]

  /// What the first bytes of a file show it to be, whatever its name says; nil when they show
  /// nothing.
  static func shown(by head: String) -> FileFormat? {
    let start = String(decoding: head.utf8.drop { $0 <= 0x20 }.prefix(600), as: UTF8.self)
      .lowercased()
    let isXML = start.hasPrefix("<?xml")
    for mark in ["<rss", "<feed", "<rdf:rdf"] where start.hasPrefix(mark) {
      return .feed
    }
    if isXML, ["<rss", "<feed", "<rdf:rdf"].contains(where: { start.contains($0) }) {
      return .feed
    }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    return isXML && start.contains("<html") ? .html : nil
  }
}
