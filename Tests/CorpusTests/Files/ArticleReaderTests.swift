import Identifiers
import TestSupport
import Testing

@testable import Corpus

@Suite struct `An article reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  static let html =
    "<html><head><title>T | Site</title></head><body><p>Some text.</p></body></html>"
  static let feed =
    "<rss version=\"2.0\"><channel><title>Site</title><item><title>T</title>"
    + "<description>Some text.</description></item></channel></rss>"

  @Test(arguments: [
    ("a.txt", "T\n\nSome text.", FileFormat.text), ("a.md", "# T\n\nSome text.", .markdown),
    ("a.markdown", "---\ntitle: T\n---\nSome text.", .markdown),
    ("a.html", html, .html), ("a.htm", html, .html), ("a.xml", feed, .feed), ("a.rss", feed, .feed),
    ("a.json", "{\"title\":\"T\",\"text\":\"Some text.\"}", .json),
    ("a.jsonl", "{\"title\":\"T\",\"text\":\"Some text.\"}\n", .jsonLines),
    ("a.ndjson", "{\"title\":\"T\",\"text\":\"Some text.\"}", .jsonLines),
    ("a", "T\n\nSome text.", .text), ("a.txt", html, .html),
    ("a.html", "<?xml version='1.0'?>\(feed)", .feed),
    ("v1.2", "T\n\nSome text.", .text),
  ])
  func `reads every format, also packed`(name: String, content: String, format: FileFormat) throws {
    for (name, bytes) in [
      (name, Array(content.utf8)), ("\(name).gz", PackedBytes.gzip(Array(content.utf8))),
    ] {
      let found = try fixture.read(name, bytes)
      #expect(found.report == ReadReport(format: format, articles: 1))
      #expect(found.articles.map(\.title) == [format == .html ? "T | Site" : "T"])
      #expect(found.articles.map { PlainProse.trimmed($0.text) } == ["Some text."])
    }
  }

  @Test(arguments: [
    (
      "a.doc", "x", "files of the kind .doc are not read; save it as .docx"
    ),
    ("a.rar", "x", "files of the kind .rar are not read; pack it as zip instead"),
    (
      "a.exe", "x",
      "files of the kind .exe are not read; what is: text, Markdown, HTML, MHTML, JSON, JSON Lines, "
        + "CSV, RSS and Atom, EML and MBOX, PDF, DOCX, ODT, RTF, EPUB, all of them also packed or in "
        + "tar and zip archives"
    ),
    ("a.js", "x", "files of the kind .js are not read"),
    ("a.txt", "", "the file is empty"), ("a.txt", " \n ", "the file is empty"),
    ("a.jsonl", "\n\n", "the file is empty"),
    (
      "a.txt", String(repeating: "\u{1}x", count: 50),
      "the file is not text; save it as UTF-8 text, Markdown, HTML or JSON"
    ),
    ("a.json", "{\n\"title\" 1}", "damaged at line 2, column 9: a colon should stand here"),
    ("a.json", "3", "no article in it: the JSON is a single value"),
    ("a.json", "[]", "no article in it: the array is empty"),
    ("a.json", "{\"x\":1}", "no article in it: the object has neither title nor text"),
    ("a.xml", "<sitemap/>", "no article in it: it is no RSS, Atom or RDF feed with an entry"),
    ("a.md", "---", "no article in it: the text has neither title nor words"),
    ("a.txt", "---\n---\n", "no article in it: the text has neither title nor words"),
    ("a.html", "<html></html>", "no article in it: the page has neither title nor text"),
  ])
  func `says why there is no article`(name: String, content: String, reason: String) throws {
    let error = try #require(throws: ReadFailure.self) { try fixture.read(name, content) }
    #expect(error.description == reason)
  }

  @Test func `says what the system says of a file that is not there`() throws {
    let error = try #require(throws: ReadFailure.self) {
      try fixture.reader.read("\(fixture.folder.path)/nothing.txt") { _ in }
    }
    #expect(error.description == "cannot be read: No such file or directory")
  }

  @Test func `notes a charset that it guessed`() throws {
    let found = try fixture.read("a.txt", [0x54, 0x0A, 0x63, 0x61, 0x66, 0xE9])
    #expect(found.articles.map(\.text) == ["\ncafé"])
    #expect(found.report.notes.map(\.description) == ["not UTF-8; read as windows-1252"])
  }

  @Test func `believes the charset that a page declares`() throws {
    let page = "<html><head><meta charset=\"iso-8859-2\"></head><body><p>".utf8
    let found = try fixture.read(
      "a.html", Array(page) + [0xB3, 0xF3, 0x64, 0xBC] + Array("</p>".utf8))
    #expect(found.articles.map(\.text) == ["łódź"])
    #expect(found.report.notes.isEmpty)
  }

  @Test func `takes the date from the file's name when nothing else tells it`() throws {
    #expect(try fixture.article("20250519_x.txt", "T\n\nText.").date?.text == "2025-05-19")
    let dated = try fixture.article("2025-05-19-x.md", "---\ndate: 2024-01-02\n---\nText.")
    #expect(dated.date?.text == "2024-01-02")
  }

  @Test func `gives back what the receiver throws`() throws {
    struct Stop: Error {}
    let path = try fixture.folder.write("a.txt", "T\n\nText.")
    let error = try #require(throws: ReadFailure.self) {
      try fixture.reader.read(path) { _ in throw Stop() }
    }
    guard case .receiver(is Stop) = error else {
      Issue.record("not the receiver's error: \(error)")
      return
    }
  }

  @Test func `does not follow a packed file that breaks off`() throws {
    let packed = PackedBytes.gzip(Array("T\n\nText.".utf8)).dropLast(4)
    let error = try #require(throws: ReadFailure.self) { try fixture.read("a.txt.gz", packed) }
    #expect(error.description == "damaged at the gzip stream: it breaks off")
  }

  @Test(arguments: PackedBytes.packings.map(\.ending), [".txt", "", ".md"])
  func `reads what is packed, whatever the name`(ending: String, plain: String) throws {
    let packed = try #require(PackedBytes.packings.first { $0.ending == ending })
    for name in ["a\(plain).\(ending)", "a.txt"] {
      let found = try fixture.read(name, packed.bytes)
      #expect(found.articles.map { PlainProse.trimmed($0.text).suffix(10) } == ["Some text."])
    }
  }

  @Test func `keeps what came before a file breaks off`() throws {
    let lines = (0..<20_000).map { "{\"title\":\"T\($0)\",\"text\":\"x\"}\n" }.joined()
    let packed = PackedBytes.gzip(Array(lines.utf8)).dropLast(100_000)
    let found = try fixture.read("a.jsonl.gz", packed)
    #expect(found.articles.first?.title == "T0")
    #expect(found.report.articles == found.articles.count)
    #expect(found.report.isIncomplete)
    #expect(
      found.report.notes.map(\.description) == [
        "the rest was not read: damaged at the gzip stream: it breaks off"
      ])
  }

  @Test func `cuts a text longer than any article`() throws {
    var limits = ReadLimits.standard
    limits.article = 4_096
    let fixture = try ReaderFixture(limits: limits)
    let found = try fixture.read("a.txt", "T\n" + String(repeating: "é ", count: 3_000))
    #expect(found.articles.first?.text.utf8.count == 4_096)
    #expect(
      found.report.notes.map(\.description) == ["the text was cut at 4 KiB; split it into articles"]
    )
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.xml"])
  func `finds nothing in a byte order mark alone`(name: String) throws {
    #expect {
      try fixture.read(name, [0xEF, 0xBB, 0xBF])
    } throws: {
      "\($0)" == "the file is empty"
    }
  }

  @Test func `refuses a file over its limit`() throws {
    var limits = ReadLimits.standard
    limits.page = 1 << 20
    let fixture = try ReaderFixture(limits: limits)
    let error = try #require(throws: ReadFailure.self) {
      try fixture.read("a.txt", [UInt8](repeating: 0x61, count: 1 << 20 + 1))
    }
    #expect(error.description == "larger than 1 MiB; split it, or write JSON Lines")
  }
}
