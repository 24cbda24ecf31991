import Identifiers
import TestSupport
import Testing

@testable import Corpus

@Suite("A turn for large files")
struct LargeTurnTests {
  @Test(arguments: [
    ("a.jsonl", 1 << 20, true), ("a.txt", 1 << 20, true), ("b.jsonl", 1_000, false),
    ("b.txt", 1_000, false),
  ])
  func `is taken for a large article, and for a large file before it is read`(
    name: String, bytes: Int, isTaken: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "a word ", count: bytes / 7 + 1)
    let path = try folder.write(
      name, name.hasSuffix("l") ? #"{"title":"T","text":"\#(text)"}"# : text)
    let turn = LargeTurn()
    defer { turn.giveBack() }
    var wasTaken = false
    let reader = ArticleReader(today: CalendarDay(number: 20_700))
    _ = try reader.read(path, turn) { _ in wasTaken = turn.isTaken }
    #expect(wasTaken == isTaken)
  }
}
