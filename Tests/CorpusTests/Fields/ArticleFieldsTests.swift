import Identifiers
import Testing

@testable import Corpus

/// The shapes in which services and programs export articles, each after what their documentation
/// shows.
@Suite struct `The fields of an article` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  struct Export: CustomTestStringConvertible {
    let name: String
    let file: String
    let content: String
    /// Title, text, date, authors, source, address, tags, language.
    let fields: String

    var testDescription: String { name }
  }

  static let exports = [
    Export(
      name: "WordPress REST", file: "a.json",
      content: """
        [{"id": 7, "date": "2024-05-01T12:00:00", "date_gmt": "2024-05-01T10:00:00",
          "modified": "2024-06-01T12:00:00", "slug": "one", "status": "publish",
          "guid": {"rendered": "https://x.org/?p=7"}, "link": "https://x.org/one",
          "title": {"rendered": "One"}, "content": {"rendered": "<p>Text.</p>", "protected": false},
          "excerpt": {"rendered": "<p>Less.</p>"}, "author": 5, "categories": [3], "tags": [9, 10],
          "_embedded": {"author": [{"id": 5, "name": "Jane Doe"}],
            "wp:term": [[{"id": 3, "name": "Law"}], [{"id": 9, "name": "DMA"}]]}}]
        """,
      fields: "One | Text. | 2024-05-01T10:00Z | Jane Doe | - | https://x.org/one | Law, DMA | -"),
    Export(
      name: "Ghost", file: "a.json",
      content: """
        {"db": [{"meta": {"exported_on": 1714550000000, "version": "5.0"}, "data": {"posts": [
          {"id": "6", "uuid": "u", "title": "One", "slug": "one", "html": "<p>Text.</p>",
           "feature_image": null, "status": "published", "published_at": "2024-05-01T10:00:00.000Z",
           "created_at": "2024-04-01T10:00:00.000Z", "custom_excerpt": "Less.",
           "primary_author": {"name": "Jane Doe"}, "tags": [{"name": "Law"}, {"name": "DMA"}],
           "url": "https://x.org/one/"}], "users": [{"name": "Jane Doe"}]}}]}
        """,
      fields: "One | Text. | 2024-05-01T10:00Z | Jane Doe | - | https://x.org/one/ | Law, DMA | -"),
    Export(
      name: "GDELT", file: "a.json",
      content: """
        {"articles": [{"url": "https://x.org/one", "title": "One", "seendate": "20240501T101500Z",
          "socialimage": "", "domain": "x.org", "language": "English", "sourcecountry": "Ireland"}]}
        """, fields: "One | - | 2024-05-01T10:15Z | - | x.org | https://x.org/one | - | English"),
    Export(
      name: "Media Cloud", file: "a.csv",
      content: """
        id,indexed_date,language,media_name,media_url,publish_date,title,url
        a1,2024-05-03 01:02:03,en,Policy Wire,x.org,2024-05-01,One,https://x.org/one
        """, fields: "One | - | 2024-05-01 | - | Policy Wire | https://x.org/one | - | en"),
    Export(
      name: "NewsAPI", file: "a.json",
      content: """
        {"status": "ok", "totalResults": 1, "articles": [{"source": {"id": null, "name": "Wire"},
          "author": "Jane Doe", "title": "One", "description": "Less.", "url": "https://x.org/one",
          "urlToImage": null, "publishedAt": "2024-05-01T10:00:00Z", "content": "Text."}]}
        """,
      fields: "One | Text. | 2024-05-01T10:00Z | Jane Doe | Wire | https://x.org/one | - | -"),
    Export(
      name: "The Guardian", file: "a.json",
      content: """
        {"response": {"status": "ok", "total": 1, "results": [{"id": "technology/one",
          "type": "article", "sectionName": "Technology",
          "webPublicationDate": "2024-05-01T10:00:00Z", "webTitle": "One",
          "webUrl": "https://x.org/one", "apiUrl": "https://api/one",
          "fields": {"headline": "One, longer", "bodyText": "Text.", "body": "<p>Text.</p>",
            "byline": "Jane Doe", "trailText": "Less.", "publication": "The Daily", "lang": "en"},
          "tags": [{"id": "world/eu", "type": "keyword", "webTitle": "EU"}]}]}}
        """,
      fields:
        "One | Text. | 2024-05-01T10:00Z | Jane Doe | The Daily | https://x.org/one | EU, Technology | en"
    ),
    Export(
      name: "The New York Times", file: "a.json",
      content: """
        {"status": "OK", "response": {"docs": [{"abstract": "Less.", "web_url": "https://x.org/one",
          "lead_paragraph": "Lead.", "source": "The Times",
          "headline": {"main": "One", "kicker": null, "print_headline": "Uno"},
          "keywords": [{"name": "organizations", "value": "European Union", "rank": 1}],
          "pub_date": "2024-05-01T10:00:00+0000", "section_name": "Technology",
          "byline": {"original": "By Jane Doe", "person": []}, "_id": "nyt://article/1"}],
          "meta": {"hits": 1}}}
        """,
      fields:
        "One | Less. | 2024-05-01T10:00Z | Jane Doe | The Times | https://x.org/one | European Union, Technology | -"
    ),
    Export(
      name: "news-please, Common Crawl", file: "a.json",
      content: """
        {"authors": ["Jane Doe"], "date_download": "2024-05-09 00:00:00", "date_modify": null,
         "date_publish": "2024-05-01 10:00:00", "description": "Less.", "filename": "a",
         "image_url": null, "language": "en", "maintext": "Text.", "source_domain": "x.org",
         "text": null, "title": "One", "title_page": null, "url": "https://x.org/one"}
        """,
      fields: "One | Text. | 2024-05-01T10:00Z | Jane Doe | x.org | https://x.org/one | - | en"),
    Export(
      name: "trafilatura", file: "a.json",
      content: """
        {"title": "One", "author": "Jane Doe; Richard Roe", "hostname": "x.org",
         "date": "2024-05-01", "fingerprint": "f", "id": null, "comments": "", "text": "Text.",
         "raw_text": "Text. More.", "language": null, "source": "https://x.org/one",
         "source-hostname": "Policy Wire", "excerpt": "Less.", "categories": "Law;Press",
         "tags": "DMA"}
        """,
      fields:
        "One | Text. | 2024-05-01 | Jane Doe, Richard Roe | Policy Wire | https://x.org/one | DMA, Law, Press | -"
    ),
    Export(
      name: "newspaper", file: "a.csv",
      content: """
        ,url,source_url,title,authors,publish_date,text,keywords,meta_lang,canonical_link
        0,https://x.org/one?a=b,https://x.org,One,"['Jane Doe', 'Richard Roe']",2024-05-01 00:00:00,Text.,"['law', 'dma']",en,https://x.org/one
        """,
      fields:
        "One | Text. | 2024-05-01 | Jane Doe, Richard Roe | - | https://x.org/one?a=b | law, dma | en"
    ),
    Export(
      name: "Zotero as CSV", file: "a.csv",
      content: """
        "Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Date Added","Date Modified","Publisher","Manual Tags"
        "K","newspaperArticle","2024","Doe, Jane; Roe, Richard","One","Policy Wire","https://x.org/one","Less.","","2025-01-02 03:04:05","2025-01-02 03:04:05","Press Ltd","law; dma"
        """,
      fields:
        "One | Less. | 2024 | Doe, Jane, Roe, Richard | Policy Wire | https://x.org/one | law, dma | -"
    ),
    Export(
      name: "Zotero as JSON", file: "a.json",
      content: """
        [{"key": "K", "version": 1, "library": {"type": "user"}, "data": {"key": "K",
          "itemType": "newspaperArticle", "title": "One",
          "creators": [{"creatorType": "author", "firstName": "Jane", "lastName": "Doe"}],
          "abstractNote": "Less.", "publicationTitle": "Policy Wire", "date": "May 1, 2024",
          "url": "https://x.org/one", "language": "en", "tags": [{"tag": "law", "type": 1}],
          "dateAdded": "2025-01-02T03:04:05Z", "dateModified": "2025-01-02T03:04:05Z"}}]
        """,
      fields: "One | Less. | 2024-05-01 | Jane Doe | Policy Wire | https://x.org/one | law | en"),
    Export(
      name: "CSL JSON", file: "a.json",
      content: """
        [{"id": "doe2024", "type": "article-newspaper", "title": "One",
          "container-title": "Policy Wire", "abstract": "Less.", "URL": "https://x.org/one",
          "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[2024, 5, 1]]}}]
        """, fields: "One | Less. | 2024-05-01 | Jane Doe | Policy Wire | https://x.org/one | - | -"
    ),
    Export(
      name: "Feedbin", file: "a.json",
      content: """
        [{"id": 1, "feed_id": 2, "title": "One", "author": "Jane Doe", "summary": "Less.",
          "content": "<p>Text.</p>", "url": "https://x.org/one",
          "published": "2024-05-01T10:00:00.000000Z", "created_at": "2024-05-02T10:00:00.000000Z"}]
        """, fields: "One | Text. | 2024-05-01T10:00Z | Jane Doe | - | https://x.org/one | - | -"),
    Export(
      name: "Inoreader", file: "a.json",
      content: """
        {"id": "starred", "items": [{"id": "tag:1", "title": "One", "published": 1714557600,
          "canonical": [{"href": "https://x.org/one"}], "summary": {"content": "<p>Text.</p>"},
          "author": "Jane Doe", "categories": ["user/1/state/read", "Law"],
          "origin": {"streamId": "s", "title": "Policy Wire", "htmlUrl": "https://x.org"}}]}
        """,
      fields:
        "One | Text. | 2024-05-01T10:00Z | Jane Doe | Policy Wire | https://x.org/one | Law | -"
    ),
    Export(
      name: "JSON Feed", file: "a.json",
      content: """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Policy Wire",
         "home_page_url": "https://x.org", "language": "en", "items": [{"id": "1", "title": "One",
          "url": "https://x.org/one", "content_html": "<p>Text.</p>",
          "date_published": "2024-05-01T12:00:00+02:00", "authors": [{"name": "Jane Doe"}],
          "tags": ["law"]}]}
        """,
      fields:
        "One | Text. | 2024-05-01T10:00Z | Jane Doe | Policy Wire | https://x.org/one | law | en"
    ),
    Export(
      name: "Elasticsearch", file: "a.json",
      content: """
        {"took": 1, "hits": {"total": {"value": 1}, "hits": [{"_index": "news", "_id": "1",
          "_source": {"title": "One", "body": ["Text.", "More."], "timestamp": 1714557600000,
            "source": "Wire"}}]}}
        """, fields: "One | Text.\n\nMore. | 2024-05-01T10:00Z | - | Wire | - | - | -"),
    Export(
      name: "MongoDB", file: "a.jsonl",
      content: """
        {"_id": {"$oid": "66"}, "title": "One", "text": "Text.", "date": {"$date": "2024-05-01T10:00:00Z"}}
        """, fields: "One | Text. | 2024-05-01T10:00Z | - | - | - | - | -"),
    Export(
      name: "Event Registry", file: "a.json",
      content: """
        {"articles": {"page": 1, "results": [{"uri": "8", "lang": "eng", "isDuplicate": false,
          "dateTime": "2024-05-01T11:00:00Z", "dateTimePub": "2024-05-01T10:00:00Z",
          "url": "https://x.org/one", "title": "One", "body": "Text.",
          "source": {"uri": "x.org", "title": "Wire"}, "authors": [{"name": "Jane Doe"}]}]}}
        """,
      fields: "One | Text. | 2024-05-01T10:00Z | Jane Doe | Wire | https://x.org/one | - | eng"),
    Export(
      name: "columns that are ways into objects", file: "a.csv",
      content: """
        title.rendered,content.rendered,fields.byline,date
        One,<p>Text.</p>,Jane Doe,1714557600
        """, fields: "One | Text. | 2024-05-01T10:00Z | Jane Doe | - | - | - | -"),
    Export(
      name: "Zola", file: "a.md",
      content: """
        +++
        title = "One"
        date = 2024-05-01
        [taxonomies]
        tags = ["law", "dma"]
        [extra]
        author = "Jane Doe"
        +++
        Text.
        """, fields: "One | Text. | 2024-05-01 | Jane Doe | - | - | law, dma | -"),
  ]

  @Test(arguments: exports) func `are found in what people export`(export: Export) throws {
    let article = try fixture.article(export.file, export.content)
    let fields = [
      article.title, article.text, article.date?.text ?? "",
      article.authors.joined(separator: ", "),
      article.source ?? "", article.url ?? "", article.tags.joined(separator: ", "),
      article.declaredLanguage ?? "",
    ]
    #expect(fields.map { $0.isEmpty ? "-" : $0 }.joined(separator: " | ") == export.fields)
  }

  @Test func `are those of the article before those inside of it`() throws {
    let article = try fixture.article(
      "a.json",
      "{\"meta\": {\"title\": \"Inner\", \"x\": 1}, \"title\": \"Outer\", \"text\": \"T\"}")
    #expect(article.title == "Outer")
    #expect(
      article.metadata == [
        MetadataEntry(key: "x", value: "1"), MetadataEntry(key: "title", value: "Inner"),
      ])
  }
}
