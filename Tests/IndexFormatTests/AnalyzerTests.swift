import Testing
import Text

@testable import IndexFormat

@Suite("An analyzer")
struct AnalyzerTests {
  private func stems(_ text: String, _ language: String) throws -> [String?] {
    var analyzer = Analyzer()
    return try Tokenizer.tokens(in: text).map { try analyzer.stem(of: $0, language: language) }
  }

  @Test(arguments: [
    ("Regulators regulated", "en", ["regul", "regul"]),
    ("réglementations", "fr", ["reglement"]),
    ("Verordnungen für", "de", ["verordn", "fur"]),
    ("regulated", "und", ["regulated"]),
    ("Économies", "xx", ["economies"]),
  ])
  func `stems in the language and folds after that`(
    text: String, language: String, expected: [String]
  ) throws {
    #expect(try stems(text, language) == expected)
  }

  @Test(arguments: ["2024", "5G", "1st"])
  func `gives a word that starts with a digit no stem`(word: String) throws {
    #expect(try stems(word, "en") == [nil])
  }

  @Test func `leaves a hundred positions between title and body`() {
    #expect(Analyzer.firstBodyPosition(titleWords: 3) == 104)
    #expect(Analyzer.firstBodyPosition(titleWords: 0) == 101)
  }

  @Test func `has a stemmer for each of its languages`() throws {
    #expect(Analyzer.languages.count == 19)
    for language in Analyzer.languages { _ = try stems("word", language) }
  }
}

@Suite("Stop words")
struct StopWordsTests {
  @Test(arguments: ["en", "fr", "de", "es", "it", "nl", "pt"])
  func `are there for each language that people query`(language: String) {
    #expect(StopWords.of(language).count > 90)
  }

  @Test func `are folded as words are`() {
    #expect(StopWords.of("fr").contains("meme"))
    #expect(StopWords.of("de").contains("fur"))
    #expect(StopWords.of("en").isSuperset(of: ["the", "of", "and"]))
    #expect(StopWords.of("und") == [])
  }
}
