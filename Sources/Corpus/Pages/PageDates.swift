internal import Identifiers
internal import Markup

/// When a page says that its article was published: by its head, else by what its reader sees, else
/// by its address; when it was changed, where nothing better is told.
enum PageDates {
  /// Adds guesses, the best first.
  static func add(to fields: inout ArticleFields, of metadata: inout PageMetadata) {
    let reader = fields.dates
    let published = published(metadata)
    let told = published.filter { (try? reader.date($0)) != nil }
    for date in published { fields.guess(.date, .string(date)) }
    guard told.isEmpty else { return }
    let url = metadata.address.url
    let order = DayOrder.found(dates: [], url: url, language: metadata.language, reader: reader)
    let shown = ShownDate.find(
      in: metadata.lines, heading: metadata.title.heading, reader.ordered(order))
    if let date = shown.published { fields.guess(.date, .string(date.text)) }
    if let date = url.flatMap(reader.date(address:)), date.precision == .day {
      fields.guess(.date, .string(date.text))
    }
    for date in changed(metadata) { fields.guess(.fallbackDate, .string(date)) }
    if let date = shown.changed { fields.guess(.fallbackDate, .string(date.text)) }
  }

  private static let publishedNames: [[String]] = [
    [
      "article:published_time", "og:published_time", "article:published",
      "og:article:published_time",
    ],
    ["datepublished", "rnews:datepublished", "article.published", "datecreated"],
    ["parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"],
    ["citation_publication_date", "citation_date", "citation_online_date"],
    ["dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date"],
    ["dc.date", "prism.publicationdate", "bt:pubdate", "gentime", "published_at", "published"],
    ["pubdate", "pub_date", "publishdate", "publish-date", "publication_date", "publication-date"],
    ["date", "article_date_original", "original-publish-date", "published-date", "sn-post-date"],
    ["article:post_date", "release_date", "og:pubdate", "displaydate", "timestamp"],
  ]

  private static func published(_ metadata: PageMetadata) -> [String] {
    let linked = ["datePublished", "dateCreated", "uploadDate"].compactMap {
      metadata.linked?[$0]?.elements.first?.scalar
    }
    return linked + publishedNames.flatMap { $0.flatMap { metadata.contents([$0]) } }
  }

  private static func changed(_ metadata: PageMetadata) -> [String] {
    let linked = [metadata.linked?["dateModified"]?.elements.first?.scalar].compactMap { $0 }
    let names = [
      "article:modified_time", "og:updated_time", "article:modified", "dcterms.modified",
      "dc.date.modified", "datemodified", "last-modified", "revised",
    ]
    return linked + names.flatMap { metadata.contents([$0]) }
  }
}
