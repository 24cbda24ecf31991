internal import Wire

/// An article as a fragment of HTML that is safe to put into any page: nothing of the article is
/// markup, an address is a link only when it is one of the web.
///
/// ```
/// <article lang="en" data-id="a1">
/// <h1>Title</h1>
/// <p class="meta">Source · Author · <time datetime="2024-03-12">2024-03-12</time></p>
/// <p>Text, <span class="marked" data-reason="byline">By Ann</span></p>
/// </article>
/// ```
enum ArticleHTML {
  /// The fields that a fragment is made of.
  static let fields = ["id", "title", "text", "date", "author", "source", "url", "lang", "marks"]

  static func fragment(_ article: JSONValue) -> String {
    let language = article["lang"]?.text.flatMap { $0 == "und" ? nil : " lang=\"\(escaped($0))\"" }
    let id = escaped(article["id"]?.text ?? "")
    let title = article["title"]?.text ?? ""
    let lines =
      ["<article\(language ?? "") data-id=\"\(id)\">"]
      + (title.isEmpty ? [] : ["<h1>\(escaped(title))</h1>"])
      + meta(article) + paragraphs(MarkedText(article).pieces) + ["</article>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func meta(_ article: JSONValue) -> [String] {
    var parts = ["source", "author"].compactMap { article[$0]?.text }.map(escaped)
    if let date = article["date"]?.text.map(escaped) {
      parts.append("<time datetime=\"\(date)\">\(date)</time>")
    }
    if let url = article["url"]?.text {
      let isOfTheWeb = ["https://", "http://"].contains { url.lowercased().hasPrefix($0) }
      parts.append(
        isOfTheWeb
          ? "<a href=\"\(escaped(url))\" rel=\"noopener noreferrer nofollow\">\(escaped(url))</a>"
          : escaped(url))
    }
    return parts.isEmpty ? [] : ["<p class=\"meta\">" + parts.joined(separator: " · ") + "</p>"]
  }

  /// A paragraph for what stands between empty lines; a marked span that goes on in the next
  /// paragraph is closed and opened again.
  private static func paragraphs(_ pieces: [MarkedText.Piece]) -> [String] {
    var paragraphs = [""]
    for piece in pieces {
      var isFirst = true
      for part in piece.text.split(separator: "\n\n", omittingEmptySubsequences: false) {
        if !isFirst { paragraphs.append("") }
        isFirst = false
        let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { escaped(String($0)) }.joined(separator: "<br>\n")
        guard part.contains(where: { !$0.isWhitespace }) else { continue }
        let reason = piece.reason.map { "<span class=\"marked\" data-reason=\"\(escaped($0))\">" }
        paragraphs[paragraphs.count - 1] += reason.map { $0 + text + "</span>" } ?? text
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { "<p>\($0)</p>" }
  }

  /// For text and for values of attributes. Control characters, which HTML does not allow, and
  /// direction overrides are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t": escaped += " "
      default: if !isLeftOut(scalar.value) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  private static func isLeftOut(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
