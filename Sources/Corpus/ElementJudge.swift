internal import Markup

/// Says by its name, its role and its class which element of a page is no part of an article.
enum ElementJudge {
  /// No part of an article, however much text it holds.
  static func isNever(_ node: MarkupTree.Node) -> Bool {
    if never.contains(node.name) || node.attribute("hidden") != nil { return true }
    if let role = node.attribute("role"), roles.contains(role.lowercased()) { return true }
    if let style = node.attribute("style")?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    return words(of: node).contains { discussion.contains($0) }
  }

  /// No part of an article unless it holds much of the page's prose.
  static func isUnlikely(_ node: MarkupTree.Node) -> Bool {
    if unlikely.contains(node.name) { return true }
    return words(of: node).contains { word in
      furniture.contains(word) || furnitureBeginnings.contains { word.hasPrefix($0) }
    }
  }

  /// Said to be the article's own text.
  static func isBody(_ node: MarkupTree.Node) -> Bool {
    if node.attribute("itemprop")?.lowercased() == "articlebody" { return true }
    let marks = (node.attribute("class") ?? "") + " " + (node.attribute("id") ?? "")
    let squeezed = marks.lowercased().filter { $0 != "-" && $0 != "_" }
    return squeezed.split(separator: " ").contains { bodies.contains(String($0)) }
  }

  /// The words of class and id: `article-Body__share` is `article`, `body`, `share`.
  private static func words(of node: MarkupTree.Node) -> [String] {
    ["class", "id"].compactMap(node.attribute).flatMap { value in
      var words: [String] = []
      var word = ""
      var isAfterSmall = false
      for byte in value.utf8.prefix(400) {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        if !word.isEmpty, !(isSmall || isUpper) || (isUpper && isAfterSmall) {
          words.append(word)
          word = ""
        }
        if isSmall || isUpper { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
        isAfterSmall = isSmall
      }
      return word.isEmpty ? words : words + [word]
    }
  }

  private static let never: Set<String> = MarkupText.invisible.union(["nav", "menu"])

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "alert", "tablist",
  ]

  private static let discussion: Set<String> = [
    "comments", "disqus", "respond", "commentlist", "livefyre", "coral", "discussion",
  ]

  private static let unlikely: Set<String> = ["aside", "footer", "form", "figcaption"]

  private static let furniture: Set<String> = [
    "comment", "share", "sharing", "social", "sidebar", "rail", "footer", "nav", "menu", "promo",
    "ad", "ads", "advert", "sponsor", "byline", "caption", "credit", "tags", "tag", "breadcrumb",
    "breadcrumbs", "newsletter", "subscribe", "subscription", "signup", "popup", "modal", "cookie",
    "cookies", "consent", "gdpr", "banner", "paywall", "widget", "teaser", "trending", "popular",
    "pagination", "pager", "toolbar", "print", "follow", "timestamp", "dateline", "author",
    "authors", "bio", "meta", "copyright", "legal", "disclaimer", "login", "related",
    "recommended", "recommendations", "skip", "search", "tooltip", "donate", "outbrain", "taboola",
    "masthead", "more", "next", "prev", "previous", "promoted", "correction", "kicker", "rating",
  ]

  private static let furnitureBeginnings: [String] = [
    "related", "recommend", "advert", "sponsor", "newsletter", "breadcrumb", "outbrain", "taboola",
    "comment", "sociable", "socialm", "sharedaddy", "addthis", "readmore", "morefrom", "mostread",
  ]

  private static let bodies: Set<String> = [
    "articlebody", "articletext", "articlecontent", "entrycontent", "postcontent", "postbody",
    "storybody", "storycontent", "storytext", "articlebodytext", "bodytext", "articlemain",
    "contentbody", "bodycopy", "articlecopy", "postentry", "maincontent", "articlebodycontent",
  ]
}
