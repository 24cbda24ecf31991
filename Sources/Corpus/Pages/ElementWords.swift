/// The words that sites use in `class` and `id`, and what they say of an element.
enum ElementWords {
  static let marks: [String: ElementMarks] = {
    var marks: [String: ElementMarks] = [:]
    for word in discussion { marks[word, default: []].insert([.discussion, .elsewhere]) }
    for word in furniture + others { marks[word, default: []].insert(.unlikely) }
    for word in elsewhere { marks[word, default: []].insert([.unlikely, .elsewhere]) }
    for word in bylines { marks[word, default: []].insert(.byline) }
    for word in unfolding { marks[word, default: []].insert(.unfolds) }
    for word in datelines { marks[word, default: []].insert(.dateline) }
    return marks
  }()

  static let negations: Set<String> = [
    "no", "without", "closed", "open", "off", "disabled", "has", "count", "allow", "live",
  ]

  private static let discussion = [
    "comments", "disqus", "respond", "commentlist", "livefyre", "coral", "discussion",
  ]

  private static let furniture = [
    "share", "sharing", "social", "ad", "ads", "advert", "byline", "caption", "credit", "tags",
    "tag", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent", "gdpr", "paywall",
    "pagination", "pager", "toolbar", "print", "follow", "timestamp", "dateline", "author",
    "authors", "bio", "meta", "copyright", "legal", "disclaimer", "skip", "tooltip", "donate",
    "correction", "kicker", "rating",
  ]

  private static let elsewhere = [
    "comment", "sidebar", "rail", "footer", "nav", "menu", "promo", "newsletter",
    "trending", "popular", "related", "recommended", "recommendations", "outbrain", "taboola",
    "promoted",
  ]

  private static let others = [
    "sponsor", "subscribe", "subscription", "signup", "popup", "modal", "banner", "login",
    "search", "masthead", "teaser", "more", "next", "prev", "previous",
  ]

  /// `post-footer` and `entry-nav` are of the article, if not of its text.
  static let ofArticle: Set<String> = ["post", "entry", "article", "story"]

  private static let unfolding = [
    "accordion", "collapse", "collapsible", "faq", "answer", "expandable", "tabpanel", "toggle",
  ]

  private static let bylines = [
    "author", "authors", "byline", "bylines", "writer", "autor", "auteur", "contributor",
    "contributors", "journalist", "reporter", "redakteur", "fn",
  ]

  private static let datelines = [
    "date", "dates", "time", "datetime", "timestamp", "dateline", "datum", "fecha", "published",
    "publish", "publishdate", "publicationdate", "pubdate", "posted", "postdate", "posttime",
    "updated", "created", "datepublished", "entrydate", "createdate", "pubdatetime",
  ]

  /// Whether a word begins as one of furniture does: `relatedlinks`, `commentform`.
  static func beginsFurniture(_ word: String) -> Bool {
    guard let first = word.utf8.first, word.utf8.count >= 6 else { return false }
    return furnitureBeginnings[first]?.contains { word.utf8.starts(with: $0.utf8) } == true
  }

  /// By their first byte.
  private static let furnitureBeginnings = Dictionary(
    grouping: [
      "related", "recommend", "advert", "sponsor", "newsletter", "breadcrumb", "outbrain",
      "taboola", "comment", "sociable", "socialm", "sharedaddy", "addthis", "readmore", "morefrom",
      "mostread",
    ], by: { $0.utf8.first ?? 0 })

  /// The sizes of `bodies`, in bytes.
  static let bodySizes = 8...18

  static let bodies: Set<String> = [
    "articlebody", "articletext", "articlecontent", "entrycontent", "postcontent", "postbody",
    "storybody", "storycontent", "storytext", "articlebodytext", "bodytext", "articlemain",
    "contentbody", "bodycopy", "articlecopy", "postentry", "maincontent", "articlebodycontent",
  ]
}

/// What one word of a class or an id says.
struct ElementWord {
  let marks: ElementMarks
  /// `comments-closed`: what another word names is not there.
  let isNegation: Bool
  let isOfArticle: Bool
  let isFooter: Bool

  /// - Parameter word: in lower case.
  init(_ word: String) {
    let begun: ElementMarks = ElementWords.beginsFurniture(word) ? [.unlikely, .elsewhere] : []
    marks = begun.union(ElementWords.marks[word] ?? [])
    isNegation = ElementWords.negations.contains(word)
    isOfArticle = ElementWords.ofArticle.contains(word)
    isFooter = word == "footer"
  }
}
