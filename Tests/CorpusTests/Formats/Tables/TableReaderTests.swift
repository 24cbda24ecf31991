import Identifiers
import TestSupport
import Testing

@testable import Corpus

@Suite struct `A table reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  private func titles(_ text: String, _ name: String = "a.csv") throws -> [String] {
    try fixture.read(name, text).articles.map(\.title)
  }

  @Test func `makes an article of each row`() throws {
    let found = try fixture.read(
      "a.csv",
      """
      id,title,text,publish_date,authors,media_name,url,language,tags,stories_id
      1,One,"First, and ""more"".
      A second line.",2024-05-01,Jane Doe; Richard Roe,Wire,https://x.org/1,en,"dma, ai",77
      2,Two,Plain.,2024-05-02 10:00:00,,,,,,

      """)
    let first = try #require(found.articles.first)
    #expect(found.articles.count == 2)
    #expect(first.ownID == "1")
    #expect(first.title == "One")
    #expect(first.text == "First, and \"more\".\nA second line.")
    #expect(first.date?.text == "2024-05-01")
    #expect(first.authors == ["Jane Doe", "Richard Roe"])
    #expect(first.source == "Wire")
    #expect(first.url == "https://x.org/1")
    #expect(first.declaredLanguage == "en")
    #expect(first.tags == ["dma", "ai"])
    #expect(first.metadata == [MetadataEntry(key: "stories_id", value: "77")])
    #expect(found.articles[1].date?.text == "2024-05-02T10:00Z")
    #expect(found.report.notes == [])
    #expect(found.report.format == .csv)
  }

  @Test(arguments: [
    "title,text\nA,b\nC,d\n", "title;text\r\nA;b, with\r\nC;d, with\r\n", "title\ttext\nA\tb\nC\td",
    "title|text\nA|b;b\nC|d;d", "\u{FEFF}title,text\rA,b\rC,d\r",
    "sep=;\r\ntitle;text\r\nA;b\r\nC;d",
    "\n\n\"title\" ,\"text\"\nA,b\n\n,\nC,d\n", "Headline\nA\nC\n",
  ])
  func `tells the delimiter by what is there`(text: String) throws {
    let found = try fixture.read("a.csv", text)
    #expect(found.articles.map(\.title) == ["A", "C"])
    #expect(found.report.notes == [])
  }

  @Test(arguments: [
    ("title,text\nA\"b,c\n", "A\"b"), ("title,text\n\"A\"b,c\n", "Ab"),
    ("title,text\n\"A\r\nb\",c\n", "A\r\nb"), ("title,text\nA,\n", "A"),
    ("title,text\n\"A\",c", "A"), ("title,text\nA,c,,\n", "A"),
  ])
  func `forgives how cells are written`(text: String, title: String) throws {
    #expect(try titles(text) == [title])
  }

  @Test func `lists rows of another length by number, and reads the rest`() throws {
    let found = try fixture.read(
      "a.csv", "title,text\nA,\"b\nb\"\nragged\nC,d,e\nD,f\n,\nE,never,\n")
    #expect(found.articles.map(\.title) == ["A", "D", "E"])
    #expect(
      found.report.notes.map(\.description) == [
        "row 3 in line 4: it has 1 cells, the first row 2",
        "row 4 in line 5: it has 3 cells, the first row 2",
      ])
  }

  @Test func `goes on behind a quotation mark that is never closed`() throws {
    let found = try fixture.read("a.csv", "title,text\nA,b\nB,\"open\nC,d\nD,e\n")
    #expect(found.articles.map(\.title) == ["A", "C", "D"])
    #expect(
      found.report.notes.map(\.description) == [
        "row 3: a quotation mark is never closed; its line was passed over"
      ])
  }

  @Test func `passes over rows beyond the limit`() throws {
    var limits = ReadLimits.standard
    limits.record = 400_000
    let fixture = try ReaderFixture(limits: limits)
    let long = String(repeating: "x", count: 900_000)
    let text = "title,text\nA,b\nB,\(long)\nC,\"\(long)\nD,\(long)\"\nE,f\n"
    let found = try fixture.read("a.csv", text)
    #expect(found.articles.map(\.title) == ["A", "E"])
    #expect(
      found.report.notes.map(\.description) == [
        "row 3: the row is too long",
        "row 4: a quotation mark is never closed; its line was passed over",
        "row 5: the row is too long",
      ])
  }

  @Test(arguments: ["\"", "\"\"", "\"\"\"", "x\"", "\"x", ",\"", "\",", "\"\n\"", ",", "\r"])
  func `takes linear time, whatever is quoted`(piece: String) throws {
    let text = "title,text\n" + String(repeating: piece + "\n", count: 20_000)
    _ = try? fixture.read("a.csv", text)
  }

  @Test func `names the columns where none is known`() throws {
    let error = try #require(throws: ReadFailure.self) {
      try fixture.read("a.csv", "kop,inhoud,datum\nA,b,2024\n")
    }
    #expect(
      error.description
        == "no article in it: none of its columns is known as a title or a text: \"kop\", \"inhoud\","
        + " \"datum\"; say which are, as in --map title=NAME --map text=NAME")
  }

  @Test func `takes the columns that a map names`() throws {
    let map = try FieldMap(["title=kop", "text=inhoud"])
    let found = try ReaderFixture(map: map).read("a.tsv", "kop\tinhoud\nA\tb\n")
    #expect(found.articles.map { [$0.title, $0.text] } == [["A", "b"]])
    #expect(found.articles.first?.metadata == [])
  }

  @Test func `reads what is not UTF-8`() throws {
    let latin = Array("title;text\nA;caf".utf8) + [0xE9] + Array("\nB;c\n".utf8)
    let found = try fixture.read("a.csv", latin)
    #expect(found.articles.map(\.text) == ["café", "c"])
    #expect(
      found.report.notes.map(\.description) == [
        "not UTF-8 throughout; the rest read as windows-1252"
      ])
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "title\ttext\r\nÄ\tb\r\n".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try fixture.read("b.csv", wide).articles.map(\.title) == ["Ä"])
  }

  @Test func `has no row without a table`() throws {
    for text in ["", "\n \n", ",,\n"] {
      let error = try #require(throws: ReadFailure.self) { try fixture.read("a.csv", text) }
      #expect(error.description == "the file is empty")
    }
    #expect(try titles("title,text\n") == [])
  }

  /// Against the rule of RFC 4180 itself: what is written by it comes back as it was.
  @Test(arguments: 0..<20) func `gives back what was written`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["a", "\"", ",", "\n", "\r\n", " ", "é", ";", "word", "\t"]
    let rows = (0..<30).map { number in
      (0..<3).map { column in
        let body = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
        return column == 0 ? "t\(number)" : body
      }
    }
    let text =
      (["title,text,x"]
      + rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }).joined(separator: "\r\n")
    let cut = Int.random(in: 0...text.utf8.count, using: &random)
    let path = try fixture.folder.write("rest", Array(text.utf8.dropFirst(cut)))
    var table = TableRows(
      head: Array(text.utf8.prefix(cut)),
      rest: try FileBytes(path: path, limits: .standard), offset: nil, delimiter: 0x2C,
      limit: 1 << 20)
    var found: [[String]] = []
    while let row = try table.row() {
      guard case .cells(let cells, _) = row else { continue }
      found.append(cells.map { String(decoding: $0, as: UTF8.self) })
    }
    #expect(found == [["title", "text", "x"]] + rows)
  }
}
