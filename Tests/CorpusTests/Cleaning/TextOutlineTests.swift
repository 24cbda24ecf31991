import Testing
import Text

@testable import Corpus

@Suite struct `The outline of a text` {
  /// Of 1,501 and of 1,502 bytes; a sentence without an end is cut after 1,000.
  @Test(arguments: ["", "a"])
  func `cuts sentences without an end between characters`(before: String) {
    let outline = TextOutline(before + String(repeating: "é", count: 750) + "x")
    for offset in [before.utf8.count, 750 + before.utf8.count % 2, 1_501] {
      let span = outline.sentence(at: min(offset, outline.bytes.count - 1))
      #expect(String(validating: outline.bytes[span.start..<span.end], as: UTF8.self) != nil)
    }
  }
}
