/// The names under which people's files keep the fields of an article.
enum FieldName: CaseIterable {
  case id, title, text, fallbackText, date, fallbackDate, author, source, url, tag, language

  /// The field that a key names, and how good a name for it the key is: 0 is best. Nil for a key
  /// of no field.
  static func named(_ key: String) -> (field: FieldName, rank: Int)? {
    ranks[folded(key)]
  }

  /// Lower case, with neither prefix nor separators: `dc:Creator`, `published_at`, `datePublished`.
  static func folded(_ key: String) -> String {
    let last = key.split(separator: ":").last.map(String.init) ?? key
    return String(
      decoding: last.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "."): nil
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: byte
        }
      }, as: UTF8.self)
  }

  /// What users call it in a map of fields; nil for one that only stands in for another.
  var label: String? {
    switch self {
    case .id: "id"
    case .title: "title"
    case .text: "text"
    case .date: "date"
    case .author: "author"
    case .source: "source"
    case .url: "url"
    case .tag: "tag"
    case .language: "language"
    case .fallbackText, .fallbackDate: nil
    }
  }

  /// Best first.
  private var keys: [String] {
    switch self {
    case .id: ["id", "guid", "uuid", "docid", "articleid", "identifier"]
    case .title: ["title", "headline", "name", "titel", "titre", "subject"]
    case .text:
      [
        "text", "body", "articlebody", "fulltext", "contenttext", "maintext", "content", "encoded",
        "contenthtml", "html", "bodyhtml",
      ]
    case .fallbackText:
      ["description", "summary", "abstract", "excerpt", "lead", "teaser", "snippet"]
    case .date:
      [
        "date", "published", "publishedat", "publisheddate", "pubdate", "datepublished",
        "publicationdate", "publishdate", "publishedon", "publishedtime", "dateiso", "datum",
        "issued", "created", "createdat", "datecreated", "timestamp", "time",
      ]
    case .fallbackDate:
      ["updated", "modified", "datemodified", "updatedat", "modifieddate", "lastmod", "year"]
    case .author:
      ["author", "authors", "byline", "creator", "creators", "writer", "autor", "auteur"]
    case .source:
      [
        "source", "publisher", "sitename", "publication", "outlet", "sourcename", "medianame",
        "provider", "newspaper", "journal", "hostname",
      ]
    case .url:
      [
        "url", "link", "canonical", "canonicalurl", "permalink", "externalurl", "weburl", "uri",
        "href",
      ]
    case .tag:
      [
        "tags", "tag", "keywords", "categories", "category", "topics", "keyword", "subjects",
        "section",
      ]
    case .language: ["lang", "language", "inlanguage", "languagecode", "locale"]
    }
  }

  private static let ranks: [String: (field: FieldName, rank: Int)] = {
    var ranks: [String: (field: FieldName, rank: Int)] = [:]
    for field in FieldName.allCases {
      for (rank, key) in field.keys.enumerated() { ranks[key] = (field, rank) }
    }
    return ranks
  }()
}
