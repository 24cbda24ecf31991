internal import Text

/// Who wrote a page's article: by JSON-LD, by `<meta>`, by microdata, by the line under the
/// headline. The site itself, its staff and addresses are no authors.
struct PageAuthors {
  let names: [String]

  init(_ metadata: inout PageMetadata) {
    let site = metadata.site
    var told = Self.linked(metadata, site)
    for list in metadata.authorLists {
      told.append(list.flatMap(Self.parts).filter { !site.isCalled($0) })
    }
    let found = told.lazy.map { $0.filter(Self.isPerson) }.first { !$0.isEmpty }
    if let found {
      names = Self.unique(found)
    } else {
      let shown = ShownByline.names(on: &metadata)
      names = Self.unique(shown.filter { Self.isPerson($0) && !site.isCalled($0) })
    }
  }

  /// An organisation that publishes the site has not written it; a person may do both.
  private static func linked(_ metadata: PageMetadata, _ site: PageSite) -> [[String]] {
    ["author", "creator"].compactMap { key in
      metadata.linked?[key].map { value in
        value.elements.flatMap { author in
          let isSaidToBePerson = author["@type"]?.elements.first?.scalar == "Person"
          let names = parts((author["name"]?.elements.first ?? author).scalar ?? "")
          return names.filter { name in
            !site.isCalled(name) || isSaidToBePerson && name.contains(" ")
          }
        }
      }
    }
  }

  static func parts(_ byline: String) -> [String] {
    AuthorNames.names(TextNormalizer.line(byline)).filter { $0.utf8.count <= 60 }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(Fold.name($0)).inserted }
  }

  /// Up to six words; no address and no office.
  private static func isPerson(_ name: String) -> Bool {
    let lower = name.lowercased()
    let signs = ["@", "http", "www.", ".com", "facebook"]
    if signs.contains(where: { Substrings.contains(lower, $0) }) { return false }
    let words = name.split(separator: " ")
    guard (1...6).contains(words.count), !name.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    return words.allSatisfy { !offices.contains(Fold.name(String($0))) }
  }

  /// Words that no person's name has, folded.
  private static let offices: Set<String> = [
    "staff", "admin", "administrator", "editor", "editors", "editorial", "newsroom", "redaktion",
    "redaccion", "redazione", "redaction", "redactie", "desk", "webmaster", "facebook", "twitter",
    "unknown", "anonymous", "author", "autor", "contributor", "contributors", "guest", "user",
    "posts", "articles", "published", "updated", "subscribe", "comment", "comments", "share",
    "read", "view", "website", "online", "gmbh", "inc", "llc", "ltd", "copyright", "bio",
    "profile", "follow", "email", "newsletter", "none", "null", "undefined", "www", "more", "see",
    "no", "about", "full", "all",
  ]
}
