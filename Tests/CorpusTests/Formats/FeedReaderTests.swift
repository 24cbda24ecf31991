import Identifiers
import Testing

@testable import Corpus

@Suite struct `A feed reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  @Test func `reads RSS 2.0`() throws {
    let found = try fixture.read(
      "a.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Policy Wire</title><link>https://x.org</link><language>en-US</language>
      <item><title>H&amp;amp;M fined</title><link>https://x.org/1</link>
        <guid isPermaLink="false">g-1</guid><pubDate>Fri, 24 Feb 2023 05:55:24 +0000</pubDate>
        <dc:creator><![CDATA[Jane Doe]]></dc:creator><category>DMA</category><category>law</category>
        <description>&lt;p&gt;The lead.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>One &amp; two</p><p>Three&nbsp;four</p>]]></content:encoded>
        <slash:comments xmlns:slash="s">3</slash:comments></item>
      <item><title>Second</title><guid>https://x.org/2</guid><description>Just text</description>
        <author>a@b.org (Richard Roe)</author></item>
      </channel></rss>
      """)
    #expect(found.report == ReadReport(format: .feed, articles: 2))
    let first = try #require(found.articles.first)
    #expect(first.ownID == "g-1")
    #expect(first.title == "H&amp;M fined")
    #expect(first.text == "One & two\n\nThree four")
    #expect(first.date?.text == "2023-02-24T05:55Z")
    #expect(first.authors == ["Jane Doe"])
    #expect(first.source == "Policy Wire")
    #expect(first.url == "https://x.org/1")
    #expect(first.tags == ["DMA", "law"])
    #expect(first.declaredLanguage == "en-US")
    #expect(
      first.metadata == [
        MetadataEntry(key: "slash:comments", value: "3"),
        MetadataEntry(key: "description", value: "<p>The lead.</p>"),
      ])
    let second = try #require(found.articles.last)
    #expect(second.ownID == "https://x.org/2")
    #expect(second.url == "https://x.org/2")
    #expect(second.text == "Just text")
    #expect(second.authors == ["Richard Roe"])
  }

  @Test func `reads Atom`() throws {
    let article = try fixture.article(
      "a.atom",
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Netz</title>
      <entry><title type="html">Ein &lt;b&gt;Titel&lt;/b&gt;</title><id>tag:x,2024:1</id>
      <link rel="self" href="https://x.org/self"/><link href="https://x.org/1"/>
      <published>2024-05-15T10:00:00Z</published><updated>2024-06-01T10:00:00Z</updated>
      <author><name>Jane Doe</name><uri>https://x.org/jane</uri></author>
      <category term="law"/><summary>Kurz</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins</p><p>Zwei</p></div></content>
      </entry></feed>
      """)
    #expect(article.ownID == "tag:x,2024:1")
    #expect(article.url == "https://x.org/1")
    #expect(article.text == "Eins\n\nZwei")
    #expect(article.date?.text == "2024-05-15T10:00Z")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.source == "Netz")
    #expect(article.declaredLanguage == "de")
    #expect(article.tags == ["law"])
  }

  @Test func `reads RDF`() throws {
    let article = try fixture.article(
      "a.rdf",
      """
      <rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
      <channel rdf:about="x"><title>Old Site</title></channel>
      <item rdf:about="x/1"><title>T</title><link>https://x.org/1</link>
      <description>Text.</description><dc:date>2004-05-15</dc:date></item></rdf:RDF>
      """)
    #expect(article.source == "Old Site")
    #expect(article.date?.text == "2004-05-15")
    #expect(article.url == "https://x.org/1")
  }

  @Test func `reads a damaged feed as far as it can`() throws {
    let found = try fixture.read(
      "a.xml",
      "<rss><channel><title>S</title>\n<item><title>AT&T fined</title></item>\n<item><title>Two")
    #expect(found.articles.map(\.title) == ["AT&T fined", "Two"])
    #expect(found.report.notes.count == 1)
    #expect(found.report.notes.first?.place == "line 3")
  }

  @Test func `reads the posts of a WordPress export`() throws {
    let found = try fixture.read(
      "a.xml",
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel><title>Policy Wire</title><language>en</language>
      <item><title>One</title><link>https://x.org/one</link>
        <pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate><dc:creator>jane</dc:creator>
        <guid isPermaLink="false">https://x.org/?p=7</guid><description></description>
        <content:encoded><![CDATA[First [sic] paragraph,
      a line.

      [caption id="a" width="3"]<img src="x"/> A picture[/caption]

      <strong>Second</strong> one.]]></content:encoded>
        <excerpt:encoded><![CDATA[Less.]]></excerpt:encoded>
        <wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
        <category domain="post_tag" nicename="dma"><![CDATA[DMA]]></category>
        <wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>
        <wp:comment><wp:comment_content>No.</wp:comment_content></wp:comment></item>
      <item><title>Two</title><content:encoded>Text.</content:encoded>
        <wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
      <item><title>photo</title><wp:post_type>attachment</wp:post_type>
        <wp:status>inherit</wp:status></item>
      </channel></rss>
      """)
    let article = try #require(found.articles.first)
    #expect(found.articles.map(\.title) == ["One"])
    #expect(article.text == "First [sic] paragraph,\na line.\n\nA picture\n\nSecond one.")
    #expect(article.date?.text == "2024-05-01T10:00Z")
    #expect(article.authors == ["jane"])
    #expect(article.source == "Policy Wire")
    #expect(article.tags == ["DMA"])
    #expect(article.metadata.map(\.key) == ["excerpt"])
    #expect(
      found.report.notes.map(\.description) == [
        "entry 2: it was not published: its status is draft",
        "entry 3: it is of the kind attachment, no post",
      ])
  }
}
