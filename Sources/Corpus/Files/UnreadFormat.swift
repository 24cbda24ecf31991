/// What to do with a file of a kind that is not read.
enum UnreadFormat {
  /// A sentence for the ending of a file's name, with its dot.
  static func advice(_ ending: String) -> String {
    let kind = "files of the kind \(ending) are not read"
    guard let remedy = remedies.first(where: { $0.endings.contains(ending) })?.remedy else {
      return "\(kind); what is: \(readKinds)"
    }
    return remedy.isEmpty ? kind : "\(kind); \(remedy)"
  }

  static let readKinds =
    "text, Markdown, HTML, MHTML, JSON, JSON Lines, CSV, RSS and Atom, EML and MBOX, PDF, DOCX, ODT, "
    + "RTF, EPUB, all of them also packed or in tar and zip archives"

  /// Of what is no article whatever is done with it, nothing more is said.
  private static let remedies: [(endings: Set<String>, remedy: String)] = [
    ([".doc", ".dot", ".wpd", ".pages"], "save it as .docx"),
    ([".ppt", ".pptx", ".odp", ".key", ".ps", ".djvu", ".xps"], "save it as PDF"),
    ([".xls", ".xlsx", ".ods", ".numbers"], "save it as CSV"),
    ([".mobi", ".azw", ".azw3"], "save it as EPUB"),
    ([".webarchive"], "save the page as HTML"),
    ([".7z", ".rar", ".lzma", ".lz4", ".lz", ".z", ".cab", ".iso"], "pack it as zip instead"),
    (
      [
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic",
        ".avif", ".mp3", ".m4a", ".ogg", ".wav", ".flac", ".mp4", ".m4v", ".mov", ".avi", ".mkv",
        ".webm", ".css", ".js", ".mjs", ".map", ".ts", ".woff", ".woff2", ".ttf", ".otf", ".eot",
      ], ""
    ),
  ]
}
