import Testing
import Xapian

@Suite struct `A stemmer` {
  static let table: [(language: String, word: String, stem: String)] = [
    ("english", "regulators", "regul"),
    ("en", "mergers", "merger"),
    ("french", "régulations", "régul"),
    ("german", "häuser", "haus"),
    ("english", "", ""),
    ("english", "a\0b", "a\0b"),
  ]

  @Test(arguments: table) func `stems by the rules of its language`(
    language: String, word: String, stem: String
  ) throws {
    #expect(try Stemmer(language: language).stem(word) == stem)
  }

  @Test func `keeps a word that is longer than any buffer`() throws {
    let word = String(repeating: "x", count: 100_000)
    #expect(try Stemmer(language: "english").stem(word) == word)
  }

  @Test func `is refused for an unknown language`() {
    let error = failure { () throws(XapianError) in _ = try Stemmer(language: "klingon") }
    #expect(error?.kind == "invalidArgument")
  }
}
