internal import Markup

/// The text of a message: of its HTML where that holds what the message says, else of its plain
/// text.
struct MailBody {
  let text: String
  /// What the page reader made of the HTML; nil where there is none.
  let page: Article?
  let notes: [ReadNote]

  /// An HTML body counts as the message's own when it has at least so many tenths of the words that
  /// its plain text has; likewise the main text of it against the whole of it.
  private static let enough = 6

  init(_ parts: [MailMessage.Part], _ facts: FileFacts) throws(ReadFailure) {
    let bodies = parts.filter(\.isBody)
    let html = bodies.filter { $0.mediaType != "text/plain" }.map(Self.decoded)
      .joined(separator: "\n")
    let plain = bodies.filter { $0.mediaType == "text/plain" }.map(Self.flowed)
      .joined(separator: "\n\n")
    guard html.utf8.contains(where: { $0 > 0x20 }), html.utf8.count <= facts.limits.page else {
      (text, page, notes) = (plain, nil, [])
      return
    }
    let (page, notes) = try Self.page(html, facts)
    let all = Self.shown(html)
    let main = page?.text ?? ""
    let chosen = Self.holds(main, most: all) ? main : all
    text = Self.holds(chosen, most: plain) ? chosen : plain
    self.page = page
    self.notes = notes
  }

  private static func page(
    _ html: String, _ facts: FileFacts
  ) throws(ReadFailure) -> (Article?, [ReadNote]) {
    var found: (Article?, [ReadNote]) = (nil, [])
    do throws(ReadFailure) {
      // A message says itself when it was sent: its file's name says nothing.
      let facts = FileFacts(
        name: "", isMember: facts.isMember, rules: facts.rules, limits: facts.limits,
        turn: facts.turn)
      try HTMLPageReader.read(html, facts) { entry throws(ReadFailure) in
        if case .article(let article, let notes) = entry { found = (article, notes) }
      }
    } catch {
      guard case .noArticle = error else { throw error }
    }
    return found
  }

  /// All text that a reader of mail sees: newsletters have several stories, in tables.
  private static func shown(_ html: String) -> String {
    let tree = MarkupTree(html: html)
    return MarkupText.text(of: tree) { index in
      guard let style = tree.nodes[index].attribute("style") else { return false }
      let squeezed = style.lowercased().filter { $0 != " " }
      return ["display:none", "visibility:hidden", "mso-hide:all", "font-size:0", "max-height:0"]
        .contains { squeezed.contains($0) }
    }
  }

  private static func holds(_ text: String, most other: String) -> Bool {
    words(text) * 10 >= words(other) * enough
  }

  /// Addresses are no words: plain text spells out what HTML hides in links.
  private static func words(_ text: String) -> Int {
    text.utf8.split { $0 <= 0x20 }.count { !$0.starts(with: "http".utf8) && $0.count < 40 }
  }

  private static func decoded(_ part: MailMessage.Part) -> String {
    (try? Charset.decode(part.content, declared: part.charset))?.text
      ?? String(decoding: part.content, as: UTF8.self)
  }
}

extension MailBody {
  /// Plain text with the lines joined that the sender's program broke (RFC 3676).
  static func flowed(_ part: MailMessage.Part) -> String {
    let text = decoded(part)
    guard part.isFlowed else { return text }
    var output: [String] = []
    var goesOn = false
    for bytes in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      var line = String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
      // A space was put before lines that begin with one, with `>` or with `From`.
      if line.hasPrefix(" ") { line.removeFirst() }
      let isQuoted = line.hasPrefix(">")
      let isSignature = line == "-- "
      if goesOn, !isQuoted, !isSignature, let last = output.popLast() {
        output.append((part.deletesSpace ? String(last.dropLast()) : last) + line)
      } else {
        output.append(line)
      }
      goesOn = line.hasSuffix(" ") && !isQuoted && !isSignature
    }
    return output.joined(separator: "\n")
  }
}
