/// A small file of every format, with what readers and the cleaner look for.
enum ArticleSeeds {
  static let all: [(name: String, bytes: [UInt8])] =
    files.enumerated().map { place, file in
      let format = ArticleTarget.names.firstIndex(of: file.name) ?? 0
      return ("file-\(place)", [UInt8(format)] + Array(file.text.utf8))
    } + [("utf-16", [0, 0xFF, 0xFE, 0x41, 0, 0xE9, 0]), ("windows-1252", [0, 0x41, 0x93, 0xE9])]

  private static let files: [(name: String, text: String)] = [
    (
      "a.txt",
      """
      Title: Council agrees\nDate: 6 June 2024\nBy Ann Lee\n
      BRUSSELS (Policy Wire) — The Council agreed on Thursday.\n
      Subscribe to our newsletter.\nAdvertisement\nRelated: Another story
      The post Council agrees appeared first on Policy Wire.
      """
    ),
    (
      "a.md",
      """
      ---\ntitle: "A: b"\ndate: 2024-06-06T12:30:00+02:00\nauthor: [Ann Lee, {name: B}]\ntags:
        - ai\n---\n# Heading\n\nText with *stress*, [a link](https://a.eu "t") and `code`.\n
      > quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![alt](x.png)\n\n<script>no</script> [gallery ids=1]
      """
    ),
    (
      "a.html",
      """
      <!doctype html><html lang=de><head><meta charset="utf-8"><title>T | Site</title>
      <meta property="og:title" content="T"><meta name="author" content="Ann">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"T",
      "datePublished":"2024-06-06","author":[{"name":"Ann"}],"isAccessibleForFree":false}]}</script>
      </head><body><nav><a href=#>x</a></nav><article><h1>T</h1><p>One &amp; two&nbsp;three.<p>Four
      <div class="newsletter">Sign up</div><template><b></template></article><footer>f</footer>
      """
    ),
    (
      "a.json",
      #"{"articles":[{"id":"1","title":"T","body":"<p>x</p>","published_at":1717660800}]}"#
    ),
    (
      "a.json", #"[{"headline":"T","text":"a\u0301 \ud83d\ude00","authors":["A and B, C"],"x":{}}]"#
    ),
    ("a.jsonl", "{\"title\":\"T\",\"text\":\"x\",\"date\":\"06.06.2024\"}\n{bad\n\n{\"text\":1}\n"),
    (
      "a.xml",
      """
      <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>S</title><item>
      <title>T</title><guid>g</guid><pubDate>Thu, 06 Jun 2024 12:30:00 +0200</pubDate>
      <content:encoded><![CDATA[<p>x</p>]]></content:encoded><dc:creator>A</dc:creator></item>
      </channel></rss>
      """
    ),
    (
      "a.xml",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>u</id><title type="html">T</title>
      <updated>2024-06-06T12:30:00Z</updated><content type="xhtml"><div>x</div></content></entry></feed>
      """
    ),
    (
      "a", "Überschrift\n\nVon Ann Lee, Berlin, den 6. Juni 2024\n\nDie Kommission hat entschieden."
    ),
  ]
}
