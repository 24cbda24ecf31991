import Testing
import Text

@testable import Entities

struct `Salience of an entity` {
  private func isMajor(
    _ name: String, _ count: Int, words: Int, title: String = "", marked: Int = 0
  ) throws -> Bool? {
    let recognizer = Recognizer(try Catalogue(reading: "org/meta  Meta\nplace/italy  Italy"))
    let names = Array(repeating: name, count: count)
    let rest = Array(repeating: "word", count: words - count)
    let text = (names + rest).joined(separator: " ")
    let marks =
      marked == 0
      ? [] : [MarkedSpan(TextSpan(text.utf8.count - 5 * marked, text.utf8.count), .related)]
    return recognizer.entities(
      title: TokenizedText(title), body: TokenizedText(text, marked: marks), language: "en"
    ).first?.isMajor
  }

  @Test(arguments: [
    (1, 100, false), (2, 100, true), (2, 149, true), (2, 150, false), (3, 399, true),
    (3, 400, false), (4, 999, true), (3, 999, false), (8, 2000, true), (7, 2000, false),
  ])
  func `is major when it is named often for the length`(
    count: Int, words: Int, expected: Bool
  ) throws {
    #expect(try isMajor("Meta", count, words: words) == expected)
  }

  @Test(arguments: [(3, false), (4, true)])
  func `asks twice as much of a place`(count: Int, expected: Bool) throws {
    #expect(try isMajor("Italy", count, words: 100) == expected)
  }

  @Test func `is major when the title names it`() throws {
    #expect(try isMajor("Italy", 0, words: 2000, title: "Italy acts") == true)
  }

  @Test func `does not count marked words as length`() throws {
    #expect(try isMajor("Meta", 3, words: 700) == false)
    #expect(try isMajor("Meta", 3, words: 700, marked: 400) == true)
  }
}
