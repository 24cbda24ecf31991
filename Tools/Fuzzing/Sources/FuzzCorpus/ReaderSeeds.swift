/// Small files of every format, with what readers and the cleaner look for. Archives and packed files
/// are made of `Corpus/` by `Tools/fuzz`.
enum ReaderSeeds {
  static func seeds(of format: String) -> [(name: String, bytes: [UInt8])] {
    var seeds = files.enumerated().filter { $0.element.format == format }
      .map { (name: "file-\($0.offset)", bytes: Array($0.element.text.utf8)) }
    if format == "text" {
      seeds.append(("utf-16", [0xFF, 0xFE, 0x41, 0, 0xE9, 0]))
      seeds.append(("windows-1252", [0x41, 0x93, 0xE9]))
    }
    return seeds
  }

  private static let files: [(format: String, text: String)] = [
    (
      "text",
      """
      Title: Council agrees\nDate: 6 June 2024\nBy Ann Lee\n
      BRUSSELS (Policy Wire) — The Council agreed on Thursday.\n
      Subscribe to our newsletter.\nAdvertisement\nRelated: Another story
      The post Council agrees appeared first on Policy Wire.
      """
    ),
    (
      "markdown",
      """
      ---\ntitle: "A: b"\ndate: 2024-06-06T12:30:00+02:00\nauthor: [Ann Lee, {name: B}]\ntags:
        - ai\n---\n# Heading\n\nText with *stress*, [a link](https://a.eu "t") and `code`.\n
      > quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![alt](x.png)\n\n<script>no</script> [gallery ids=1]
      """
    ),
    (
      "html",
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
      "json",
      #"{"articles":[{"id":"1","title":"T","body":"<p>x</p>","published_at":1717660800}]}"#
    ),
    (
      "json", #"[{"headline":"T","text":"a\u0301 \ud83d\ude00","authors":["A and B, C"],"x":{}}]"#
    ),
    (
      "json-lines",
      "{\"title\":\"T\",\"text\":\"x\",\"date\":\"06.06.2024\"}\n{bad\n\n{\"text\":1}\n"
    ),
    (
      "feed",
      """
      <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>S</title><item>
      <title>T</title><guid>g</guid><pubDate>Thu, 06 Jun 2024 12:30:00 +0200</pubDate>
      <content:encoded><![CDATA[<p>x</p>]]></content:encoded><dc:creator>A</dc:creator></item>
      </channel></rss>
      """
    ),
    (
      "feed",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>u</id><title type="html">T</title>
      <updated>2024-06-06T12:30:00Z</updated><content type="xhtml"><div>x</div></content></entry></feed>
      """
    ),
    (
      "unnamed",
      "Überschrift\n\nVon Ann Lee, Berlin, den 6. Juni 2024\n\nDie Kommission hat entschieden."
    ),
    (
      "markdown",
      "+++\ntitle = \"T\"\ndate = 2024-06-06T12:30:00Z\ntags = [\"a\", \"b\"]\n[x]\ny = 1\n+++\nText."
    ),
    ("markdown", "{\"title\": \"T\", \"date\": \"2024-06-06\"}\n\nText. {{< fig >}} {% raw %}"),
    ("markdown", "Title: T\nDate: 2024-06-06\nAuthor: A\n  and B\n\nText."),
    ("markdown", "---\ntitle: a: b\nlist:\n  - x\n  - y: z\nlong: |\n  one\n  two\n---\nText."),
    (
      "json",
      #"{"title":"All","source":"S","items":[{"title":"A","text":"x"},{"title":"B"},3,[{}]]} {"title":"C"}"#
    ),
    ("table", "title,text,date\n\"A \"\"b\"\"\",\"x,\ny\",2024-06-06\nC,d\n"),
    ("table", "title;text;url\nA;b;https://a.eu\n;;\n"),
    ("table", "\u{FEFF}title\ttext\r\nA\tb\r\n"),
    (
      "mail",
      """
      From: =?utf-8?q?Policy_W=C3=AFre?= <news@a.eu>\r\nSubject: =?iso-8859-1?B?6Q==?= agreed\r
      Date: Thu, 06 Jun 2024 12:30:00 +0200\r\nMIME-Version: 1.0\r
      Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r
      \r\nThe Council agreed.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r
      Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>The Council =3D agreed.</p>\r\n--b--\r\n
      """
    ),
    (
      "mail",
      """
      Subject: Fwd\nContent-Type: message/rfc822\n\nSubject: Inner\nContent-Type: text/plain;
       charset=utf-16; format=flowed\nContent-Transfer-Encoding: base64\n\nSABpAA==\n
      """
    ),
    (
      "mailbox",
      "From a Thu Jun  6 12:30:00 2024\nSubject: A\n\nText.\n>From x\n\nFrom b\nSubject: B\n\nMore.\n"
    ),
    (
      "feed",
      "<rdf:RDF><channel><title>S</title></channel><item><title>T &eacute;</title></item></rdf:RDF>"
    ),
  ]
}
