internal import Markup

/// What a page says of itself: JSON-LD first, then Open Graph and other `<meta>`, then its visible
/// parts.
struct PageMetadata {
  private let tree: MarkupTree
  /// `property`, `name` or `itemprop` of each `<meta>` in lower case, with its content.
  private let metas: [(name: String, content: String)]

  init(_ tree: MarkupTree) {
    self.tree = tree
    metas = tree.nodes.compactMap { node in
      guard node.name == "meta", let content = node.attribute("content"),
        let name = ["property", "name", "itemprop"].lazy.compactMap(node.attribute).first
      else { return nil }
      return (name.lowercased(), PlainProse.trimmed(content))
    }
  }

  /// Adds guesses, the best first.
  func add(to fields: inout ArticleFields) {
    let linked = LinkedData.article(in: tree)
    for (key, field) in Self.linkedKeys {
      if let value = linked?[key] { fields.guess(field, value) }
    }
    for (names, field) in Self.metaNames {
      for name in names { for content in contents(name) { fields.guess(field, .string(content)) } }
    }
    addVisible(to: &fields)
    for name in ["description", "og:description", "article:section"] {
      if let content = contents(name).first {
        fields.keep(name, content)
        if name == "description" { break }
      }
    }
  }

  private static let linkedKeys: [(String, FieldName)] = [
    ("headline", .title), ("name", .title), ("datePublished", .date), ("dateCreated", .date),
    ("dateModified", .fallbackDate), ("author", .author), ("creator", .author),
    ("publisher", .source), ("url", .url), ("mainEntityOfPage", .url), ("inLanguage", .language),
    ("keywords", .tag),
  ]

  private static let metaNames: [([String], FieldName)] = [
    (["og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title"], .title),
    (
      [
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
        "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date",
        "dc.date.issued", "dc.date", "dcterms.created", "dc.date.created", "article.published",
        "citation_publication_date", "rnews:datepublished", "cxenseparse:recs:publishtime",
      ], .date
    ),
    (["article:modified_time", "og:updated_time", "last-modified"], .fallbackDate),
    (
      ["author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"],
      .author
    ),
    (["og:site_name", "application-name", "dc.publisher", "publisher"], .source),
    (["og:url", "parsely-link"], .url),
    (["og:locale", "dc.language", "content-language", "language"], .language),
    (["article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags"], .tag),
  ]

  private func contents(_ name: String) -> [String] {
    metas.filter { $0.name == name && !$0.content.isEmpty }.map(\.content)
  }
}

extension PageMetadata {
  /// Guesses from what a reader of the page sees.
  private func addVisible(to fields: inout ArticleFields) {
    let heading = tree.nodes.indices.lazy.filter { tree.nodes[$0].name == "h1" }
      .map { MarkupText.text(of: tree, below: $0) }.first { !$0.isEmpty }
    if let heading { fields.guess(.title, .string(heading)) }
    if let title = tree.first("title") {
      fields.guess(.title, .string(PageTitle.withoutSite(tree.rawText(of: title))))
    }
    for node in tree.nodes {
      switch node.name {
      case "link" where node.attribute("rel")?.lowercased() == "canonical":
        fields.guess(.url, .string(node.attribute("href") ?? ""))
      case "html": fields.guess(.language, .string(node.attribute("lang") ?? ""))
      default: break
      }
    }
    for index in tree.nodes.indices { addMarked(index, to: &fields) }
  }

  /// `<time>` and the microdata of schema.org.
  private func addMarked(_ index: Int, to fields: inout ArticleFields) {
    let node = tree.nodes[index]
    guard node.end - index <= 50 else { return }
    let property = node.attribute("itemprop")?.lowercased()
    if property == "datepublished" || node.name == "time" {
      let shown = node.attribute("datetime") ?? node.attribute("content")
      let text = shown ?? PlainProse.trimmed(tree.rawText(of: index))
      if text.utf8.count < 100 { fields.guess(.date, .string(text)) }
    }
    let isAuthor =
      property == "author" || node.attribute("rel")?.lowercased() == "author"
    if isAuthor, node.name != "meta", node.name != "link" {
      let text = MarkupText.text(of: tree, below: index)
      if !text.isEmpty, text.utf8.count < 100, !text.utf8.contains(10) {
        fields.guess(.author, .string(text))
      }
    }
  }
}

/// The `<title>` of a page.
enum PageTitle {
  /// Without the site's name at its end: `Merger cleared | Policy Wire`.
  static func withoutSite(_ title: String) -> String {
    let trimmed = PlainProse.trimmed(title)
    for mark in [" | ", " – ", " — ", " - ", " :: ", " » "] {
      let parts = Substrings.split(trimmed, at: mark)
      if parts.count > 1, let last = parts.last, last.split(separator: " ").count <= 5 {
        let head = parts.dropLast().joined(separator: mark)
        if head.split(separator: " ").count >= 3 { return head }
      }
    }
    return trimmed
  }
}
