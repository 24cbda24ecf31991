import Identifiers
import Platform
import TestSupport
import Testing

@testable import Corpus

@Suite struct `Article lines` {
  let folder: TemporaryFolder
  let today: CalendarDay

  init() throws {
    folder = try TemporaryFolder()
    today = try #require(CalendarDay(year: 2025, month: 6, day: 1))
  }

  private func outcomes(_ bytes: some Sequence<UInt8>, record: Int = 16 << 20) throws -> [String] {
    var limits = ReadLimits.standard
    limits.record = record
    let lines = ArticleLines(today: today, limits: limits)
    let descriptor = try Files.openRegular(try folder.write("lines", bytes))
    defer { Descriptor.close(descriptor) }
    var found: [String] = []
    try lines.read(descriptor: descriptor) { number, outcome, notes in
      let notes = notes.map { " (\($0))" }.joined()
      switch outcome {
      case .success(let article): found.append("\(number) \(article.title)\(notes)")
      case .failure(let failure): found.append("\(number) \(failure)")
      }
    }
    return found
  }

  @Test func `are read one by one, each with its own mistake`() throws {
    let text =
      "\u{FEFF}{\"title\":\"A\"}\r\n\n[1]\n{\"title\":\"B\",\"date\":\"2024-02-30\"}\n{\"x\":1}\n{\"title\":\"C\"\n{\"title\":\"D\"}"
    #expect(
      try outcomes(text.utf8) == [
        "1 A", "3 no article in it: the line is not an object",
        "4 B (date \"2024-02-30\" is no day of the calendar)",
        "5 no article in it: it has neither title nor text",
        "6 damaged at column 13: a comma or } should stand here", "7 D",
      ])
  }

  @Test func `refuse a line that is too long, and go on`() throws {
    let long = "{\"title\":\"" + String(repeating: "x", count: 2_000_000) + "\"}\n"
    let text = "{\"title\":\"A\"}\n" + long + "{\"title\":\"B\"}\n" + long.dropLast()
    #expect(
      try outcomes(text.utf8, record: 1 << 20) == [
        "1 A", "2 larger than 1 MiB; split it, or write JSON Lines", "3 B",
        "4 larger than 1 MiB; split it, or write JSON Lines",
      ])
  }

  @Test func `may be packed`() throws {
    let lines = (1...5_000).map { "{\"title\":\"Title number \($0)\"}\n" }.joined()
    let found = try outcomes(PackedBytes.gzip(Array(lines.utf8)))
    #expect(found.count == 5_000)
    #expect(found.last == "5000 Title number 5000")
  }

  @Test func `are nothing where there is nothing`() throws {
    #expect(try outcomes([]) == [])
    #expect(try outcomes(" \n\n".utf8) == [])
  }
}
