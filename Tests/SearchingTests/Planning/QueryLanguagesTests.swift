import Testing

@testable import Searching

@Suite struct `Query languages` {
  static func languages(_ query: String, chosen: String? = nil) throws -> QueryLanguages {
    let parsed = try ParsedQuery(query, today: `A query parser`.today)
    return QueryLanguages(parsed.root, index: ["en", "de"], chosen: chosen)
  }

  @Test(arguments: [
    // German has "war" as a stop word, and one such word tells nothing.
    ("war crimes", "war", false),
    ("the war", "the", true),
    ("wie war die Anhörung", "war", true),
    ("lang:de war", "war", true),
    ("-lang:de war", "war", false),
  ])
  func `leave out words of the query's own language`(
    query: String, word: String, isStopWord: Bool
  ) throws {
    #expect(try Self.languages(query).stopWords.contains(word) == isStopWord)
  }

  @Test func `are those of the index, or the one that is chosen`() throws {
    #expect(try Self.languages("merger").stemmed == ["en", "de"])
    #expect(try Self.languages("merger", chosen: "fr").stemmed == ["fr"])
  }
}
