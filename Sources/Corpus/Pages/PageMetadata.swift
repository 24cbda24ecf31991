internal import Markup
internal import Text

/// What a page says of itself: JSON-LD, Open Graph and other `<meta>`, and what its reader sees.
struct PageMetadata {
  let page: JudgedPage
  /// Contents by `property`, `name` or `itemprop` of `<meta>` in lower case.
  private let metas: [String: [String]]
  let address: PageAddress
  /// What a script describes in the words of schema.org.
  let linked: JSONValue?
  private(set) lazy var site = PageSite(self)
  private(set) lazy var title = PageTitle(self, site: site)
  /// Where the page's reader finds what its head does not tell.
  private(set) lazy var lines = PageLines(page, heading: title.heading)

  init(_ page: JudgedPage, savedFrom saved: SavedPage) {
    self.page = page
    let metas = Self.metas(of: page.tree)
    self.metas = metas
    let address = PageAddress(of: page.tree, metas: metas, savedFrom: saved)
    self.address = address
    let titles = ["og:title", "twitter:title"].compactMap { metas[$0]?.first }.map(Fold.name)
    linked = LinkedData.article(in: page.tree) { article in
      let urls = ["url", "@id", "mainEntityOfPage"].compactMap { article[$0]?.scalar }
      return urls.contains(where: address.isSame)
        || titles.contains(Fold.name(article["headline"]?.scalar ?? "?"))
    }
  }

  private static func metas(of tree: MarkupTree) -> [String: [String]] {
    var metas: [String: [String]] = [:]
    for node in tree.nodes where node.name == "meta" {
      let told = node.attribute("content") ?? node.attribute("value")
      guard let content = told.map(PlainProse.trimmed), !content.isEmpty
      else { continue }
      let names = ["property", "name", "itemprop", "http-equiv"].lazy.compactMap(node.attribute)
      // Some list several names in one.
      for name in (names.first ?? "").lowercased().split(separator: " ") {
        metas[String(name), default: []].append(content)
      }
    }
    return metas
  }

  /// Of the first of these names that has any.
  func contents(_ names: [String]) -> [String] {
    names.lazy.compactMap { metas[$0] }.first ?? []
  }

  func content(_ names: [String]) -> String? { contents(names).first }

  /// What `<meta>` names as authors, the best first: each name that ends so may.
  var authorLists: [[String]] {
    let best = ["author", "parsely-author", "sailthru.author", "citation_author", "byl"]
    let others = ["dc.creator", "dcterms.creator", "creator", "twitter:data1"]
    let rest = metas.keys.filter { $0.hasSuffix("author") && !best.contains($0) }.sorted()
    return (best + rest + others).map { contents([$0]) }
  }

  /// Adds guesses, the best first.
  mutating func add(to fields: inout ArticleFields) {
    fields.guess(.title, .string(title.text))
    PageDates.add(to: &fields, of: &self)
    let authors = PageAuthors(&self).names
    fields.guess(.author, .array(authors.map { .string($0) }))
    if let name = site.name { fields.guess(.source, .string(name)) }
    if let url = address.url { fields.guess(.url, .string(url)) }
    if let language { fields.guess(.language, .string(language)) }
    addRest(to: &fields)
  }

  /// As the page declares it.
  var language: String? {
    let root = page.tree.first("html").map { page.tree.nodes[$0] }
    let told = [
      linked?["inLanguage"]?.elements.first?.scalar, content(["og:locale"]),
      content(["dc.language", "dcterms.language"]), content(["content-language", "language"]),
      root?.attribute("lang"), root?.attribute("xml:lang"),
    ]
    return told.lazy.compactMap { $0 }.first { !$0.isEmpty }
  }

  private func addRest(to fields: inout ArticleFields) {
    if let words = linked?["keywords"] { fields.guess(.tag, words) }
    for name in ["article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags"] {
      for tag in metas[name] ?? [] { fields.guess(.tag, .string(tag)) }
    }
    for name in ["description", "og:description", "article:section"] {
      if let content = content([name]) {
        fields.keep(name, content)
        if name == "description" { break }
      }
    }
  }

  /// The whole text, where JSON-LD has it and the page shows no more than a teaser.
  func text(ifLongerThan shown: String) -> String? {
    guard let body = linked?["articleBody"]?.scalar, body.utf8.count >= 500,
      body.utf8.count > shown.utf8.count * 3 / 2
    else { return nil }
    let text = PlainProse.text(body)
    return text.utf8.count > shown.utf8.count * 3 / 2 ? text : nil
  }
}
