import Testing
import Text

@testable import Corpus

@Suite struct `What is not the article` {
  /// The marked pieces of a text with their reasons.
  private func marks(
    _ text: String, title: String = "Some title", authors: [String] = [],
    repeated: RepeatedSentences = .none
  ) -> [String] {
    var article = Article(title: title, text: text)
    article.authors = authors
    let bytes = Array(text.utf8)
    return Boilerplate.marks(in: text, title: title, of: article, repeated: repeated).map { mark in
      let piece = String(decoding: bytes[mark.span.start..<mark.span.end], as: UTF8.self)
      return "\(mark.reason.rawValue): \(piece)"
    }
  }

  @Test(arguments: [
    ("One two.\n\nAdvertisement\n\nThree four.", ["advertisement: Advertisement"]),
    ("One two.\n\nANZEIGE\n\nThree four.", ["advertisement: ANZEIGE"]),
    ("The advertisement was banned.\n\nAdvertisement rules differ.", []),
    (
      "One two.\n\nSelected for you\n\nAdvertisement",
      ["related: Selected for you", "related: Advertisement"]
    ),
    ("By Zacks\n\nOne two.", ["byline: By Zacks"]), ("By the end of May, it failed.", []),
    ("By EDRi · May 7, 2025\n\nOne two.", ["byline: By EDRi · May 7, 2025"]),
    (
      "It said so. Reporting by Foo Yun Chee; Editing by Jane Doe",
      ["byline: Reporting by Foo Yun Chee; Editing by Jane Doe"]
    ),
    ("It said so. (Reporting by Foo Yun Chee)", ["byline: (Reporting by Foo Yun Chee)"]),
    ("A law on reporting by platforms is due.", []),
    (
      "Visa (V.N), opens new tab and Meta (META.O) rose; (NASDAQ: MSFT) fell, E.ON (E.ON) did not.",
      ["ticker: (V.N)", "ticker: , opens new tab", "ticker: (META.O)", "ticker: (NASDAQ: MSFT)"]
    ),
    (
      "A logo in Paris, March 21, 2025. REUTERS/Gonzalo Fuentes/ File Photo Purchase Licensing Rights, opens new tab BRUSSELS, May 14 (Reuters) - Microsoft is set.",
      [
        "credit: A logo in Paris, March 21, 2025. REUTERS/Gonzalo Fuentes/ File Photo Purchase Licensing Rights, opens new tab"
      ]
    ),
    (
      "A deal was made. (Photo by Jane Doe/Getty Images) It may fail.",
      ["credit: (Photo by Jane Doe/Getty Images)"]
    ),
    ("Photo: Jane Doe\n\nOne two.", ["credit: Photo: Jane Doe"]),
    ("It pays. © 2025 AFP", ["credit: © 2025 AFP"]),
    (
      "One two. The post Is it law? appeared first on Policy Wire.",
      ["appeared-first: The post Is it law? appeared first on Policy Wire."]
    ),
    (
      "One two. This article originally appeared on Engadget at https://x.org",
      ["appeared-first: This article originally appeared on Engadget at https://x.org"]
    ),
    (
      "One two. Don't miss any news – follow us on Facebook, LinkedIn or Mastodon.",
      ["social: Don't miss any news – follow us on Facebook, LinkedIn or Mastodon."]
    ),
    (
      "Facebook\n\nShare this article\n\nFacebook was fined.",
      ["social: Facebook", "social: Share this article"]
    ),
    (
      "One two. Sign up here. Providers who sign up to the code get help.",
      ["newsletter: Sign up here."]
    ),
    (
      "We use cookies to store what you read. One two.",
      ["consent: We use cookies to store what you read."]
    ),
    ("Already a subscriber? One two.", ["paywall: Already a subscriber?"]),
    (
      "One. Related: Google Integrates Ads Into AI In addition, the firm was fined.",
      ["related: Related: Google Integrates Ads Into AI"]
    ),
    ("Some title\n\nOne two.", ["repeated-line: Some title"]),
    ("", []), ("...", []), ("(", []), ("(((((", []), ("é", []),
  ])
  func `is marked with its reason`(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test func `takes the titles below a heading with it`() {
    let text = """
      The first paragraph of the article says something that is of some length, as they do. \
      It goes on with a second sentence so that the rest is small beside it, and a third one.

      Our readers read next

      EU opens door for changes

      Apple to appeal fine

      The second paragraph of the article says something more, and it ends like a sentence does.
      """
    #expect(
      marks(text) == [
        "related: Our readers read next", "related: EU opens door for changes",
        "related: Apple to appeal fine",
      ])
  }

  @Test func `is a reporter's line before the first sentence`() {
    let text = "Jane Doe Technology Correspondent • @jane Reporting fromSan Francisco Meta warned."
    #expect(
      marks(text, authors: ["Jane Doe"]) == [
        "byline: Jane Doe Technology Correspondent • @jane Reporting from"
      ])
    #expect(marks(text) == [])
  }

  @Test func `is a reporter's life at the end`() {
    let text =
      String(repeating: "The law was passed after a long debate in the house. ", count: 12)
      + "\n\nJane Doe is a reporter covering technology in Brussels. She won prizes at Google."
    #expect(
      marks(text, authors: ["Jane Doe"]) == [
        "biography: Jane Doe is a reporter covering technology in Brussels. She won prizes at Google."
      ])
  }

  @Test func `is all that follows the agency's principles`() {
    let text =
      "It was fined. Our Standards: The Thomson Reuters Trust Principles., opens new tab A journalist, Foo Yun Chee broke stories on Google."
    #expect(marks(text) == ["biography: \(text.dropFirst(14))"])
  }

  @Test func `is what a source repeats`() {
    var statistics = SentenceStatistics()
    let offer = "Today you can download the seven best stocks for nothing."
    for number in 1...5 {
      var article = Article(
        title: "Title \(number)", text: "Text number \(number) is here. \(offer)")
      article.source = "Wire"
      statistics.add(article)
      statistics.add(article)
    }
    let text = "Something else. \(offer)"
    var article = Article(title: "T", text: text)
    article.source = "WIRE"
    let repeated = statistics.repeated
    #expect(RepeatedSentences(bytes: repeated.bytes) == repeated)
    let found = Boilerplate.marks(in: text, title: "T", of: article, repeated: repeated)
    #expect(found == [MarkedSpan(TextSpan(16, 73), .repeatedLine)])
    article.source = "Another"
    #expect(Boilerplate.marks(in: text, title: "T", of: article, repeated: repeated) == [])
  }

  @Test(arguments: [
    "sign up for our newsletter ", "related\n", "(photo by ", "By Jane Doe\n", "REUTERS/A B/",
    "The post appeared first on ", "© ", "Related: A B C D ", "x", "\n", "a b c d e f g h\n",
  ])
  func `is found in linear time`(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = marks(text) }
    #expect(time < .seconds(20))
  }
}
