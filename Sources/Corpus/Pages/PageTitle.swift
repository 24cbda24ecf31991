internal import Markup
internal import Text

/// The headline over a page's article, chosen among what the page and its head say by how far they
/// bear each other out.
struct PageTitle {
  /// Empty when the page has none.
  let text: String
  /// The element on the page that shows it.
  let heading: Int?

  private struct Heading {
    let node: Int
    let text: String
    let words: Set<String>
    let isFirst: Bool
    /// In a column beside the article, or the like.
    let isElsewhere: Bool
  }

  init(_ metadata: PageMetadata, site: PageSite) {
    let headings = Self.headings(of: metadata.page).filter { !site.isSame($0.text) }
    let heads = Self.heads(of: metadata).map { Self.cut($0, site, headings.map(\.text)) }
      .filter { !$0.isEmpty && !site.isSame($0) }
    let wanted = heads.map(Self.words)
    let first = headings.filter(\.isFirst)
    if let best = Self.best(first, wanted, least: 0.5) ?? Self.best(headings, wanted, least: 0.8) {
      (text, heading) = (Self.withoutKicker(best.text, heads), best.node)
    } else if first.count == 1, first[0].words.count >= 3, heads.count < 2, !first[0].isElsewhere {
      (text, heading) = (first[0].text, first[0].node)
    } else {
      let shown = heads.isEmpty ? first.first ?? headings.first : nil
      // A lesser heading that nothing bears out may be that of the first of several parts.
      (text, heading) = (shown?.text ?? heads.first ?? "", first.first?.node)
    }
  }

  /// What the head calls the article, the best first.
  private static func heads(of metadata: PageMetadata) -> [String] {
    let tab = metadata.page.tree.first("title").map { metadata.page.tree.rawText(of: $0) }
    let linked = ["headline", "name"].lazy.compactMap { metadata.linked?[$0]?.scalar }.first
    let told = [
      linked, metadata.content(["og:title"]), metadata.content(["twitter:title"]),
      metadata.content(["citation_title", "dc.title", "dcterms.title"]),
      metadata.content(["parsely-title", "sailthru.title", "headline", "title"]), tab,
    ]
    return told.compactMap { $0 }.map { TextNormalizer.line($0) }
  }

  private static func headings(of page: JudgedPage) -> [Heading] {
    var found: [Heading] = []
    page.forEach(outside: [.never, .hidden, .discussion]) { node in
      let name = page.tree.nodes[node].name
      guard ["h1", "h2", "h3"].contains(name), found.count < 60 else { return }
      let text = TextNormalizer.line(
        MarkupText.text(of: page.tree, below: node) { page.marks[$0].contains(.hidden) })
      guard (1...400).contains(text.utf8.count), !leadsHome(node, page.tree) else { return }
      found.append(
        Heading(
          node: node, text: text, words: words(text), isFirst: name == "h1",
          isElsewhere: page.isInside(.elsewhere, node)))
    }
    return found
  }

  /// The name of the site stands in a link to its front.
  private static func leadsHome(_ heading: Int, _ tree: MarkupTree) -> Bool {
    let above = tree.nodes[tree.nodes[heading].parent]
    let inside = (heading..<tree.nodes[heading].end).first { tree.nodes[$0].name == "a" }
    guard let href = inside.map({ tree.nodes[$0] })?.attribute("href") ?? above.attribute("href")
    else { return false }
    if ["/", "./", "index.html", "/index.html", "index.php"].contains(href) { return true }
    return href.hasPrefix("http") && PageAddress.path(of: href).utf8.count <= 1
      && !href.contains("?")
  }

  /// What the head calls it, where the heading has a line before it that is none of the title:
  /// `Analysis Why the law fails`.
  private static func withoutKicker(_ heading: String, _ heads: [String]) -> String {
    let whole = PageSite.letters(heading)
    return heads.first { head in
      let letters = PageSite.letters(head)
      return head.contains(" ") && letters.utf8.count * 2 >= whole.utf8.count
        && letters.utf8.count < whole.utf8.count && whole.hasSuffix(letters)
    } ?? heading
  }

  /// Without short words, if it has others.
  private static func words(_ text: String) -> Set<String> {
    let words = Set(Tokenizer.tokens(in: Fold.composed(text)).map(\.word))
    let long = words.filter { $0.utf8.count > 3 }
    return long.isEmpty ? words : long
  }

  /// The heading that agrees best with the head, if it agrees so far.
  private static func best(
    _ headings: [Heading], _ wanted: [Set<String>], least: Double
  ) -> Heading? {
    var best: (heading: Heading, score: Double)?
    for heading in headings {
      let score = wanted.map { agreement(heading.words, $0) }.max() ?? 0
      if score >= least, score > best?.score ?? 0 { best = (heading, score) }
    }
    return best?.heading
  }

  /// 0 to 1, and above by how much of both is in both: the share of the shorter one's words that
  /// are in the longer, or of the longer's when one has hardly a word.
  private static func agreement(_ left: Set<String>, _ right: Set<String>) -> Double {
    let both = Double(left.intersection(right).count)
    let (less, more) = (min(left.count, right.count), max(left.count, right.count))
    guard less > 0 else { return 0 }
    let share = both / Double(less < 3 ? more : less)
    return share + both / Double(more) / 10
  }
}

extension PageTitle {
  private static let separators = [
    " | ", " – ", " — ", " - ", " :: ", " » ", " « ", " • ", " · ", " / ", " > ", "｜", "_", ": ",
  ]

  /// Without the site's name at its end or beginning, where something bears out that it is one.
  private static func cut(_ title: String, _ site: PageSite, _ headings: [String]) -> String {
    var title = title
    for _ in 0..<3 {
      guard let shorter = cutOnce(title, site, headings) else { break }
      title = shorter
    }
    return title
  }

  private static func cutOnce(
    _ title: String, _ site: PageSite, _ headings: [String]
  ) -> String? {
    if headings.contains(title) { return nil }
    for separator in separators {
      let parts = Substrings.split(title, at: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let head = parts.dropLast().joined(separator: separator)
      let tail = parts.dropFirst().joined(separator: separator)
      if site.isSame(last) || headings.contains(head) { return head }
      if separator != "_", site.isSame(parts[0]) || headings.contains(tail) { return tail }
      let isPlain = separator != ": " && separator != "_" && separator != " / "
      if isPlain, last.split(separator: " ").count <= 4, head.split(separator: " ").count >= 4 {
        return head
      }
    }
    return nil
  }
}
