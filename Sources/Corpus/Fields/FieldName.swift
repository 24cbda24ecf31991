/// The names under which people's files keep the fields of an article.
enum FieldName: CaseIterable {
  case id, title, text, fallbackText, date, fallbackDate, author, source, url, tag, language

  /// The field that a key names, and how good a name for it the key is: 0 is best. Nil for a key
  /// of no field.
  static func named(_ key: String) -> (field: FieldName, rank: Int)? {
    ranks[folded(key)] ?? inner(of: key).flatMap { ranks[folded($0)] }
  }

  /// The part that names a field where a table has the way to it as the name of a column:
  /// `title.rendered`, `headline.main`, `fields.bodyText`.
  private static func inner(of key: String) -> String? {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    if ["rendered", "main", "original", "name", "value"].contains(parts[1]) {
      return String(parts[0])
    }
    return FieldValue.containers.contains(parts[0].lowercased()) ? String(parts[1]) : nil
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
    case .id:
      [
        "id", "guid", "uuid", "docid", "articleid", "postid", "storiesid", "itemid", "identifier",
      ]
    case .title:
      [
        "title", "headline", "name", "titel", "titre", "subject", "webtitle", "heading",
        "headlines",
        "articletitle", "posttitle", "newstitle", "pagetitle", "resolvedtitle", "titlepage",
      ]
    case .text:
      [
        "text", "body", "articlebody", "bodytext", "fulltext", "contenttext", "maintext",
        "articletext", "articlecontent", "plaintext", "story", "content", "contentencoded",
        "encoded", "contenthtml", "html", "bodyhtml", "rawtext", "paragraphs",
      ]
    case .fallbackText:
      [
        "description", "summary", "abstract", "abstractnote", "excerpt", "lead", "leadparagraph",
        "trailtext", "standfirst", "teaser", "snippet", "customexcerpt", "hlead", "subtitle",
      ]
    case .date:
      [
        "dategmt", "date", "published", "publishedat", "publisheddate", "pubdate", "datepublished",
        "publicationdate", "webpublicationdate", "firstpublicationdate", "publishdate",
        "datepublish", "publishedon", "publishedtime", "publishtime", "datetimepub", "postdate",
        "articledate", "dateiso", "datum", "issued", "created", "createdat", "datecreated",
        "datetime", "timestamp", "time",
      ]
    case .fallbackDate:
      [
        "updated", "modified", "datemodified", "datemodify", "updatedat", "modifieddate", "lastmod",
        "seendate", "publicationyear", "year",
      ]
    case .author:
      [
        "author", "authors", "byline", "creator", "creators", "writer", "autor", "auteur",
        "authorname", "primaryauthor", "journalist",
      ]
    case .source:
      [
        "publicationtitle", "containertitle", "source", "sourcehostname", "publisher", "sitename",
        "publication", "outlet", "sourcename", "medianame", "provider", "newspaper", "journal",
        "origin", "feed", "sitetitle", "sourcedomain", "hostname", "domain",
      ]
    case .url:
      [
        "url", "link", "canonical", "canonicalurl", "canonicallink", "permalink", "externalurl",
        "weburl", "articleurl", "resolvedurl", "givenurl", "alternate", "uri", "href",
      ]
    case .tag:
      [
        "tags", "tag", "keywords", "categories", "category", "topics", "keyword", "subjects",
        "section", "sectionname", "manualtags", "automatictags", "term", "terms",
      ]
    case .language:
      ["lang", "language", "inlanguage", "languagecode", "metalang", "locale"]
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
