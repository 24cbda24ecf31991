internal import Markup

/// Where a page was, by what it says itself.
struct PageAddress {
  /// The address that others should use; nil when the page tells none.
  let url: String?
  /// Without `www.`; nil when no address is known.
  let host: String?

  init(of tree: MarkupTree, metas: [String: [String]], savedFrom saved: SavedPage) {
    let links = tree.nodes.lazy.filter {
      $0.name == "link" && $0.attribute("rel")?.lowercased() == "canonical"
    }
    let told =
      [links.first?.attribute("href"), metas["og:url"]?.first, metas["parsely-link"]?.first]
      + [
        metas["twitter:url"]?.first, saved.url,
        tree.first("base").flatMap { base in
          tree.nodes[base].attribute("href")
        },
      ]
    let whole = told.compactMap { $0 }.map(Self.original).filter(Self.isWhole)
    // A page that names the site's front as its own address is mistaken.
    url = whole.first { Self.path(of: $0).utf8.count > 1 } ?? whole.first
    host = url.map(Self.host)
  }

  /// Whether an address is this one: neither scheme, `www.`, query nor last slash count.
  func isSame(_ other: String) -> Bool {
    url.map { Self.plain($0) == Self.plain(other) } ?? false
  }

  private static func plain(_ url: String) -> String {
    let path = path(of: url)
    return host(url) + (path.hasSuffix("/") ? String(path.dropLast()) : path)
  }

  /// What the Wayback Machine put its own address before:
  /// `https://web.archive.org/web/20190101000000/https://…`.
  private static func original(_ url: String) -> String {
    guard Substrings.contains(url, "web.archive.org/web/") else { return url }
    let parts = Substrings.split(url, at: "/http")
    return parts.count > 1 ? "http" + parts.dropFirst().joined(separator: "/http") : url
  }

  private static func isWhole(_ url: String) -> Bool {
    (url.hasPrefix("http://") || url.hasPrefix("https://")) && !url.contains(" ")
  }

  /// From the first slash after the host, without query and fragment.
  static func path(of url: String) -> String {
    let rest = Substrings.split(url, at: "://").last ?? url
    let path = rest.drop { $0 != "/" }
    return String(path.prefix { $0 != "?" && $0 != "#" })
  }

  private static func host(_ url: String) -> String {
    let rest = Substrings.split(url, at: "://").last ?? url
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != ":" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
