import Identifiers
import Testing
import Text

@testable import Corpus

@Suite struct `A cleaner` {
  private func cleaned(_ title: String, _ text: String) -> CleanedArticle {
    Cleaner().clean(Article(title: title, text: text))
  }

  @Test func `gives title and text in their normal form`() {
    let article = cleaned("H&amp;M\n fined", "Cafe\u{301}\r\n\r\n\r\nJos&#233;  said&amp;nbsp;so.")
    #expect(article.title.text == "H&M fined")
    #expect(article.body.text == "Café\n\nJosé said so.")
    #expect(article.body.tokens.map(\.word) == ["cafe", "jose", "said", "so"])
  }

  @Test func `keeps the fields of the article`() {
    var article = Article(title: "T", text: "Text.")
    article.ownID = "pw-1"
    article.authors = ["Jos&eacute; Doe"]
    article.source = "Policy  Wire"
    article.url = "https://x.org/?a=1&amp;b=2"
    article.tags = ["R&amp;D"]
    article.declaredLanguage = "en"
    article.metadata = [MetadataEntry(key: "k", value: "v")]
    let cleaned = Cleaner().clean(article)
    #expect(cleaned.ownID == "pw-1")
    #expect(cleaned.authors == ["José Doe"])
    #expect(cleaned.source == "Policy Wire")
    #expect(cleaned.url == "https://x.org/?a=1&amp;b=2")
    #expect(cleaned.tags == ["R&D"])
    #expect(cleaned.declaredLanguage == "en")
    #expect(cleaned.metadata == [MetadataEntry(key: "k", value: "v")])
  }

  @Test func `counts the words that are not marked`() {
    let article = cleaned("A title", "Advertisement\n\nFive words are in here.")
    #expect(article.body.marked == [MarkedSpan(TextSpan(0, 13), .advertisement)])
    #expect(article.wordCount == 7)
  }

  @Test func `does not tell the language from marked text`() {
    let text =
      "We use cookies to store what you read and where you come from, and so do our partners.\n\n"
      + "Die Kommission hat ein Verfahren gegen das Unternehmen eröffnet und prüft nun die Regeln."
    #expect(cleaned("", text).language == "de")
  }

  @Test func `is the same each time`() {
    let text = "Advertisement\n\nThe law (META.O) was passed. Reporting by Jane Doe"
    let (first, second) = (cleaned("T", text), cleaned("T", text))
    #expect(first.body.marked == second.body.marked)
    #expect(first.fingerprint == second.fingerprint)
  }

  @Test(arguments: [
    "", "\u{0}", "&#0;", "\u{301}", "\n\n", "<p>", "😀", String(repeating: "é", count: 100_000),
  ])
  func `takes any text`(text: String) {
    let article = cleaned(text, text)
    #expect(Fold.isComposed(article.body.text))
    #expect(article.body.marked.allSatisfy { $0.span.end <= article.body.text.utf8.count })
  }
}
