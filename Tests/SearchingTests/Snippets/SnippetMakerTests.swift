import IndexFormat
import Testing
import Text

@testable import Searching

@Suite struct `A snippet` {
  /// The snippet with its marks in brackets.
  static func shown(
    _ text: String, words: Int, _ highlights: Highlights, marked: String? = nil,
    positions: [String: [Int]] = [:]
  ) throws -> String {
    let marks = TestDocument.marks(marked, in: text)
    let tokenized = TokenizedText(text, marked: marks)
    var analyzer = Analyzer()
    let matches = try TextMatches(
      tokenized, highlights, language: "en", positions: positions, &analyzer)
    let snippet = SnippetMaker(tokenized, matches, words: words).snippet()
    var bytes = Array(snippet.text.utf8)
    for mark in snippet.marks.reversed() {
      bytes.insert(UInt8(ascii: "]"), at: mark.end)
      bytes.insert(UInt8(ascii: "["), at: mark.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static let text = """
    First things come first. Mr. Smith said the U.S. would wait. “The merger was blocked,” he
    added.

    Nobody mergers twice. A fine of €5.5 million followed the merger! Was it enough?
    """

  @Test(arguments: [
    (8, ["merger"], "“The [merger] was blocked,” he added."),
    (12, ["merger"], "“The [merger] was blocked,” he added. Nobody [mergers] twice."),
    (9, ["merger", "fine"], "A [fine] of €5.5 million followed the [merger]!"),
    (4, ["million"], "… €5.5 [million] followed the …"),
    (3, ["first"], "[First] things come …"),
    (5, ["absent"], "First things come first."),
    (13, ["absent"], "First things come first. Mr. Smith said the U.S. would wait."),
  ])
  func `is whole sentences where they fit`(
    words: Int, stems: [String], shown: String
  ) throws {
    var highlights = Highlights()
    highlights.stems = Set(stems)
    #expect(try Self.shown(Self.text, words: words, highlights) == shown)
  }

  @Test func `marks a phrase as one, and only where it stands`() throws {
    var highlights = Highlights()
    highlights.phrases = [["consent", "or", "pay"]]
    let text = "Consent or Pay is a model. Consent or not."
    #expect(
      try Self.shown(text, words: 20, highlights)
        == "[Consent or Pay] is a model. Consent or not.")
  }

  @Test func `marks an entity by its places`() throws {
    let text = "Then Acme Corp answered, said Acme."
    #expect(
      try Self.shown(text, words: 20, Highlights(), positions: ["XEorg/acme": [1, 2, 5]])
        == "Then [Acme Corp] answered, said [Acme].")
  }

  @Test func `leaves out what is not the article`() throws {
    var highlights = Highlights()
    highlights.words = ["letter"]
    let text = "A letter came. Subscribe to our letter letter letter! It was read."
    #expect(
      try Self.shown(text, words: 4, highlights, marked: "Subscribe to our letter letter letter!")
        == "A [letter] came.")
  }

  @Test func `is empty for an empty text`() throws {
    #expect(try Self.shown("", words: 10, Highlights()) == "")
  }
}
