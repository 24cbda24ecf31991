import Foundation
import Platform
import TestSupport
import Testing
import Wire

/// From a file to an answer and back to the bytes of the file.
@Suite("The source map of an answer") struct SourceMapAnswerTests {
  /// As machine translation leaves it: glued names, references, twice escaped ones, CRLF.
  private static let file =
    "Ministers Split on Chips\r\n\r\nMinisters in Berlin andItalyhad asked Microsoft to explain,"
    + " Ferrarisaid &#8211; l&rsquo;&eacute;tat, H&amp;amp;M and the European Commission as well."
    + "\r\n\r\nAdvertisement\r\n\r\nThe European  Commission\u{200B} said on Monday that Microsoft and"
    + " OpenAI would answer, and that Japanin all likelihood would follow the talks in Tokyo.\r\n"

  private func article(unit: String = "utf8") throws -> (answer: JSONValue, file: [UInt8]) {
    let bytes = Array(Self.file.utf8)
    var asked = try Asked.about(file: "chips.txt", bytes)
    let answer = try asked.ask(
      #"{"op":"get","ids":["chips.txt"],"unit":"\#(unit)","fields":["path","text","marks","entities","source_map"]}"#
    )
    let article = try #require(answer["result"]?["docs"]?.elements?.first)
    let path = try #require(article["path"]?.text)
    #expect(try Files.read(path, limit: 1 << 20) == bytes)
    return (article, bytes)
  }

  private func runs(_ article: JSONValue) throws -> [[Int]] {
    try #require(article["source_map"]?["runs"]?.elements).map {
      ($0.elements ?? []).compactMap(\.whole)
    }
  }

  /// The bytes of the file that a script cuts out for a span of the text.
  private func cut(_ start: Int, _ end: Int, _ runs: [[Int]], _ file: [UInt8]) -> String {
    var cut: [UInt8] = []
    for run in runs where run[0] < end && start < run[1] {
      let rate = (run[3] - run[2], run[1] - run[0])
      let from = run[2] + (max(start, run[0]) - run[0]) * rate.0 / rate.1
      let to = run[2] + ((min(end, run[1]) - run[0]) * rate.0 + rate.1 - 1) / rate.1
      cut += file[from..<to]
    }
    return String(decoding: cut, as: UTF8.self)
  }

  @Test func `leads from a mark and from an entity to the bytes of the file`() throws {
    let (article, file) = try article()
    let runs = try runs(article)
    let text = Array(try #require(article["text"]?.text).utf8)
    let mark = try #require(article["marks"]?.elements?.first)
    #expect(mark["reason"] == .string("advertisement"))
    let (start, end) = (mark["start"]?.whole ?? 0, mark["end"]?.whole ?? 0)
    #expect(cut(start, end, runs, file) == "Advertisement")
    let entities = article["entities"]?.elements ?? []
    let ids = Set(entities.compactMap { $0["id"]?.text })
    let wanted: Set = ["org/microsoft", "org/european-commission", "place/italy"]
    #expect(wanted.isSubset(of: ids))
    for entity in entities {
      let first = try #require(entity["first"]?.whole)
      let surfaces = entity["surfaces"]?.elements?.compactMap(\.text) ?? []
      let surface = try #require(
        surfaces.first { text[first...].starts(with: $0.utf8) }, "\(entity)")
      let written = cut(first, first + surface.utf8.count, runs, file)
      #expect(written.replacing("&amp;amp;", with: "&") == surface)
    }
  }

  @Test func `counts the text in the unit that was asked for, the file in bytes`() throws {
    let (article, file) = try article(unit: "codepoint")
    let runs = try runs(article)
    let text = Array(try #require(article["text"]?.text).unicodeScalars)
    #expect(runs.last?[1] == text.count)
    let dash = try #require(text.firstIndex(of: "–"))
    #expect(cut(dash, dash + 1, runs, file) == "&#8211;")
    let accent = try #require(text.firstIndex(of: "é"))
    #expect(cut(accent - 1, accent + 1, runs, file) == "&rsquo;&eacute;")
    let ampersand = try #require(text.firstIndex(of: "&"))
    #expect(cut(ampersand, ampersand + 1, runs, file) == "&amp;amp;")
  }

  @Test func `is given only where it is named`() throws {
    var asked = try Asked.about(file: "chips.txt", Array(Self.file.utf8))
    let answer = try asked.ask(#"{"op":"get","ids":["chips.txt"]}"#)
    let article = try #require(answer["result"]?["docs"]?.elements?.first)
    #expect(article["text"] != nil)
    #expect(article["source_map"] == nil)
  }

  @Test func `is absent where the article came from no file`() throws {
    var asked = try Asked.about([#"{"id":"x","title":"t","text":"Nothing on a disk."}"#])
    _ = try asked.ask(#"{"op":"update","docs":[{"id":"e","title":"Quokka","text":"A quokka."}]}"#)
    let answer = try asked.ask(#"{"op":"get","ids":["e"],"fields":["text","source_map"]}"#)
    let article = try #require(answer["result"]?["docs"]?.elements?.first)
    #expect(article["text"] == .string("A quokka."))
    #expect(article["source_map"] == nil)
  }
}
