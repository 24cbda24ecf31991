import Foundation
import Identifiers
import Platform
import TestSupport
import Testing

@testable import Corpus

/// A reader that knows no program but those which a test writes.
struct ProgramFixture {
  let folder: TemporaryFolder
  let reader: ArticleReader

  init(_ programs: [String: String] = [:], limits: ReadLimits = .standard) throws {
    folder = try TemporaryFolder()
    for (name, script) in programs {
      let path = try folder.write("bin/\(name)", "#!/bin/sh\n\(script)\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    reader = ArticleReader(
      today: try ReaderFixture().reader.today, programs: ["\(folder.path)/bin"], limits: limits)
  }

  func read(_ name: String, _ bytes: some Sequence<UInt8>) throws -> (
    articles: [Article], report: ReadReport
  ) {
    let path = try folder.write(name, bytes)
    var articles: [Article] = []
    let report = try reader.read(path) { articles.append($0) }
    return (articles, report)
  }
}

@Suite struct `A converter` {
  private static let page =
    "<head><title>Rules agreed</title>\n<meta name=\"Author\" content=\"Ann Lee\"/>"
    + "</head>\n<body>\n<pre>\nRules agreed\n\nOf the text.\n</pre>\n</body>"

  @Test(arguments: [
    ("a.pdf", "%PDF-1.4", "needs pdftotext (Debian: apt-get install poppler-utils)"),
    ("a.txt", "%PDF-1.4", "needs pdftotext (Debian: apt-get install poppler-utils)"),
    ("a.docx", "PK\u{3}\u{4}", "needs pandoc (Debian: apt-get install pandoc)"),
    ("a.odt", "PK\u{3}\u{4}", "needs pandoc (Debian: apt-get install pandoc)"),
    ("a.rtf", "{\\rtf1 x}", "needs pandoc (Debian: apt-get install pandoc)"),
  ])
  func `is named where it is missing`(name: String, content: String, reason: String) throws {
    let fixture = try ProgramFixture()
    let error = try #require(throws: ReadFailure.self) {
      try fixture.read(name, content.utf8)
    }
    #expect(error.description == reason)
  }

  @Test func `is given the file under a number, whatever it is called`() throws {
    let fixture = try ProgramFixture([
      "pdftotext":
        "echo \"<pre>\"; echo \"$*\"; echo; cat /dev/fd/3; cat; echo; echo \"</pre>\""
    ])
    for name in ["-opw x.pdf", "a\nb.pdf", "$(touch x).pdf"] {
      let found = try fixture.read(name, "%PDF-1.4".utf8)
      #expect(found.articles.map(\.title) == ["-q -htmlmeta -enc UTF-8 -eol unix /dev/fd/3 -"])
      #expect(found.articles.map { PlainProse.trimmed($0.text) } == ["%PDF-1.4"])
      #expect(found.report.format == .pdf)
    }
  }

  @Test func `reads what is packed, and members of archives`() throws {
    let fixture = try ProgramFixture(["pdftotext": "echo '\(Self.page)'"])
    let pdf = Array("%PDF-1.4".utf8)
    let packed = try fixture.read("a.pdf.gz", PackedBytes.gzip(pdf))
    #expect(packed.articles.map(\.title) == ["Rules agreed"])
    let zip = PackedBytes.zip([.init(Array("a.pdf".utf8), pdf)])
    #expect(try fixture.read("a.zip", zip).articles.map(\.authors) == [["Ann Lee"]])
  }

  @Test func `that is missing leaves an archive to be read again`() throws {
    let zip = PackedBytes.zip([.init("a.txt", "One\n\nText."), .init("b.pdf", "%PDF-1.4")])
    let found = try ProgramFixture().read("a.zip", zip)
    #expect(found.articles.map(\.title) == ["One"])
    #expect(found.report.isIncomplete)
  }

  @Test(arguments: [
    ("echo 'Syntax Error: no page' >&2; exit 1", "pdftotext cannot read it: Syntax Error: no page"),
    ("exit 3", "pdftotext cannot read it: it ended with code 3"),
    ("kill -9 $$", "pdftotext cannot read it: it was ended by signal 9"),
    ("sleep 60", "pdftotext cannot read it: it took more than 1 s"),
    ("yes", "larger than 1 MiB; split it, or write JSON Lines"),
    (
      "echo '<pre>'; echo '</pre>'",
      "no article in it: the PDF has no text; if it is scanned, run OCR on it first"
    ),
    ("true", "no article in it: the PDF has no text; if it is scanned, run OCR on it first"),
  ])
  func `is bounded, and its failure told`(script: String, reason: String) throws {
    var limits = ReadLimits.standard
    limits.converter = ProgramLimits(seconds: 1, memory: 1 << 30, output: 1 << 20)
    let fixture = try ProgramFixture(["pdftotext": script], limits: limits)
    let error = try #require(throws: ReadFailure.self) {
      try fixture.read("a.pdf", "%PDF-1.4".utf8)
    }
    #expect(error.description == reason)
  }

  private static let hasPDFToText =
    ProgramOutput.path(of: "pdftotext", in: ProgramOutput.searchPath()) != nil
  private static let hasPandoc =
    ProgramOutput.path(of: "pandoc", in: ProgramOutput.searchPath()) != nil

  @Test(.enabled(if: hasPDFToText)) func `reads a PDF`() throws {
    let pdf = PDFBytes.pdf(
      pages: [
        [
          "Council agrees the data rules", "", "", "By Ann Lee", "", "",
          "The ministers of the member states met on Monday <b> & agreed",
          "on the rules for data that machines gather. The text now goes", "to Parliament.", "", "",
          "A second paragraph ends in the middle of", "", "", "1",
        ],
        ["its sentence, and goes on here.", "", "", "2"],
      ],
      facts: [
        "Title": "Microsoft Word - draft_v3.doc", "Author": "admin",
        "CreationDate": "D:20240506101500+02'00'", "Creator": "Writer",
      ])
    let found = try ReaderFixture().read("-a.pdf", pdf)
    let article = try #require(found.articles.first)
    #expect(article.title == "Council agrees the data rules")
    #expect(article.authors == ["Ann Lee"])
    #expect(article.date?.text == "2024-05-06T08:15Z")
    #expect(
      PlainProse.trimmed(article.text) == """
        By Ann Lee

        The ministers of the member states met on Monday <b> & agreed on the rules for data that \
        machines gather. The text now goes to Parliament.

        A second paragraph ends in the middle of its sentence, and goes on here.
        """)
  }

  @Test(.enabled(if: hasPandoc)) func `reads a document with its properties`() throws {
    let core = """
      <cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Rules for data</dc:title>\
      <dc:creator>Ann Lee</dc:creator><dcterms:modified>2024-05-06T08:15:00Z</dcterms:modified>\
      </cp:coreProperties>
      """
    let found = try ReaderFixture().read("a.docx", DocumentBytes.docx(core: core))
    let article = try #require(found.articles.first)
    #expect(found.report.format == .docx)
    #expect(article.title == "Rules for data")
    #expect(article.authors == ["Ann Lee"])
    #expect(article.date?.text == "2024-05-06T08:15Z")
    #expect(
      PlainProse.trimmed(article.text)
        == "The first rules\n\nThese rules for data are new & short.")
  }
}

/// A word processor's document of a heading and a paragraph.
enum DocumentBytes {
  static func docx(core: String) -> [UInt8] {
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """
    let relations = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Target="word/document.xml" Type=\
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
      </Relationships>
      """
    let document = """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
      <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The first rules</w:t></w:r></w:p>\
      <w:p><w:r><w:t>These rules for data are new &amp; short.</w:t></w:r></w:p>\
      </w:body></w:document>
      """
    return PackedBytes.zip([
      .init("[Content_Types].xml", types), .init("_rels/.rels", relations),
      .init("word/document.xml", document), .init("docProps/core.xml", core),
    ])
  }
}
