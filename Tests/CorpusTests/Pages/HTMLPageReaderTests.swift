import Identifiers
import Testing

@testable import Corpus

@Suite struct `An HTML page reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  static let prose = """
    <p>The European Commission has opened an investigation into the merger, it said on Monday.</p>
    <p>The companies, which make chips, said they would work with the regulator on remedies.</p>
    <p>A decision is due in the autumn, and it may come with conditions, officials added.</p>
    """
  static let text = """
    The European Commission has opened an investigation into the merger, it said on Monday.

    The companies, which make chips, said they would work with the regulator on remedies.

    A decision is due in the autumn, and it may come with conditions, officials added.
    """

  @Test func `prefers what JSON-LD says`() throws {
    let article = try fixture.article(
      "a.html",
      """
      <html lang="en"><head><title>Title of the tab | Wire</title>
      <link rel="canonical" href="https://x.org/canonical">
      <meta property="og:title" content="Title for sharing">
      <meta property="og:site_name" content="wire.example">
      <meta property="article:published_time" content="2024-01-01">
      <meta property="article:tag" content="dma"><meta property="article:tag" content="merger">
      <meta name="description" content="The lead.">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"Organization","@id":"#wire","name":"Policy Wire"},
        {"@type":["NewsArticle"],"headline":"The headline","datePublished":"2024-05-15T10:00:00+02:00",
         "author":[{"@type":"Person","name":"Jane Doe"}],"publisher":{"@id":"#wire"},
         "inLanguage":"en-GB","url":"https://x.org/ld"}]}</script></head>
      <body><h1>The heading</h1>\(Self.prose)</body></html>
      """)
    #expect(article.title == "The headline")
    #expect(article.date?.text == "2024-05-15T08:00Z")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.source == "Policy Wire")
    #expect(article.url == "https://x.org/canonical")
    #expect(article.declaredLanguage == "en-GB")
    #expect(article.tags == ["dma", "merger"])
    #expect(article.text == Self.text)
    #expect(article.metadata == [MetadataEntry(key: "description", value: "The lead.")])
  }

  @Test func `reads Open Graph and other meta elements`() throws {
    let article = try fixture.article(
      "a.html",
      """
      <html><head><title>Tab</title><meta property="og:title" content="The title">
      <meta property="og:site_name" content="Policy Wire"><meta name="author" content="By Jane Doe">
      <meta property="og:url" content="https://x.org/a"><meta property="og:locale" content="de_DE">
      <meta name="pubdate" content="Mon, 15 May 2023 10:00:00 GMT">
      <meta name="keywords" content="Recht, Netz"></head><body>\(Self.prose)</body></html>
      """)
    #expect(article.title == "The title")
    #expect(article.source == "Policy Wire")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.url == "https://x.org/a")
    #expect(article.declaredLanguage == "de_DE")
    #expect(article.date?.text == "2023-05-15T10:00Z")
    #expect(article.tags == ["Recht", "Netz"])
  }

  @Test func `reads what can be seen where the head says nothing`() throws {
    let article = try fixture.article(
      "a.html",
      """
      <html lang="fr"><head><title>Le titre de la page - Le Site</title>
      <link rel="canonical" href="https://x.org/a"></head><body>
      <a rel="author" href="/jane">Jane Doe</a> <time datetime="2024-05-15">hier</time>
      \(Self.prose)</body></html>
      """)
    #expect(article.title == "Le titre de la page")
    #expect(article.url == "https://x.org/a")
    #expect(article.declaredLanguage == "fr")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.date?.text == "2024-05-15")
  }

  @Test(arguments: [
    "<script type=\"application/ld+json\">{broken</script>",
    "<script type=\"application/ld+json\">[[[{\"@type\":3}]]]</script>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":null,\"author\":[]}</script>",
    "<meta property=\"og:title\"><meta content=\"x\"><meta name=\"date\" content=\"soon\">",
    "<meta itemprop=\"datePublished\" content=\"\(String(repeating: "x", count: 5_000))\">",
  ])
  func `does not mind metadata that is of no use`(head: String) throws {
    let page = "<html><head><title>T</title>\(head)</head><body>\(Self.prose)</body></html>"
    let article = try fixture.article("a.html", page)
    #expect(article.title == "T")
    #expect(article.text == Self.text)
  }

  @Test func `takes the whole text of JSON-LD where the page shows a teaser`() throws {
    let body = String(repeating: "The Commission said more of it on Monday. ", count: 20)
    let page = """
      <html><head><title>T</title><script type="application/ld+json">
      {"@type": "NewsArticle", "articleBody": "\(body)"}</script></head>
      <body>\(Self.prose)</body></html>
      """
    #expect(try fixture.article("a.html", page).text.hasPrefix("The Commission said more"))
  }

  @Test func `notes that it cut a page nested too deep`() throws {
    let page =
      "<html><title>T</title><body>\(Self.prose)" + String(repeating: "<div>", count: 5_000)
    let found = try fixture.read("a.html", page)
    #expect(found.articles.map(\.text) == [Self.text])
    #expect(
      found.report.notes.map(\.description) == ["the page is nested too deep and was cut"])
  }
}
