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
      ["related: Selected for you", "advertisement: Advertisement"]
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
    ("One two.\n\nSource: Example Agency", ["credit: Source: Example Agency"]),
    ("Eins zwei.\n\nQuelle: dpa", ["credit: Quelle: dpa"]),
    ("Un deux.\n\nSource : Agence", ["credit: Source : Agence"]),
    ("steps:\nimage: registry.example/a:1\nsource: ./main", []),
    ("Un deux.\n\nPublicité\n\nTrois quatre.", ["advertisement: Publicité"]),
    (
      "Un deux.\n\nLa suite après la publicité\n\nTrois.",
      ["advertisement: La suite après la publicité"]
    ),
    ("Eins.\n\n– Anzeige –\n\nZwei drei.", ["advertisement: – Anzeige –"]),
    ("Die Anzeige wurde geschaltet.", []),
    ("It ended. Don’t miss it.", []),
    (
      "Un deux. L’article Une loi est apparu en premier sur Exemple.",
      ["appeared-first: L’article Une loi est apparu en premier sur Exemple."]
    ),
    (
      "Eins zwei. Der Beitrag Ein Gesetz erschien zuerst auf Beispiel.",
      ["appeared-first: Der Beitrag Ein Gesetz erschien zuerst auf Beispiel."]
    ),
    (
      "Media contacts Jane Doe and others at the press office of the company, telephone 12345678, or ask This article was originally published on Wire.",
      ["appeared-first: This article was originally published on Wire."]
    ),
    ("Leon Neal | Getty Images\n\nOne two.", ["credit: Leon Neal | Getty Images"]),
    ("The firm bought Getty Images", []),
    (
      "One two. © 2025 The Example Ltd. All rights reserved.",
      ["credit: © 2025 The Example Ltd. All rights reserved."]
    ),
    ("Facebook Twitter LinkedIn\n\nOne two.", ["social: Facebook Twitter LinkedIn"]),
    ("Auf Facebook teilen\n\nEins zwei.", ["social: Auf Facebook teilen"]),
    ("Partager sur Facebook\n\nUn deux.", ["social: Partager sur Facebook"]),
    (
      "Eins zwei. Bericht von Jane Doe, redigiert von Max Muster.",
      ["byline: Bericht von Jane Doe, redigiert von Max Muster."]
    ),
    ("Eins (öffnet in neuem Tab) zwei.", ["ticker: öffnet in neuem Tab"]),
    ("Sign up for the course if you want to vote.", []),
    ("Sign up for our briefing on law.", ["newsletter: Sign up for our briefing on law."]),
    (
      "Join our newsletter on issues and ideas Confronted with a new course in the capital, the Commission has begun to talk of a slower pace in the application of its rules for platforms.",
      ["newsletter: Join our newsletter"]
    ),
    (
      "One two.\n\nView this email in your browser\n\nYou are receiving this email because you signed up.",
      [
        "newsletter: View this email in your browser",
        "newsletter: You are receiving this email because you signed up.",
      ]
    ),
    ("Eins.\n\nNewsletter abbestellen", ["newsletter: Newsletter abbestellen"]),
    ("Un.\n\nSe désabonner", ["newsletter: Se désabonner"]),
    (
      "Cet article est réservé aux abonnés. Un deux.",
      ["paywall: Cet article est réservé aux abonnés."]
    ),
    ("Wir verwenden Cookies. Eins zwei.", ["consent: Wir verwenden Cookies."]),
    ("Editors get unlimited access to the tool.", []),
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

  @Test(arguments: [
    ("Recommandé pour vous", "Une loi sur les plateformes", "Une amende pour le réseau"),
    ("Das könnte Sie auch interessieren", "Ein Gesetz für Plattformen", "Eine Strafe für das Netz"),
    ("Don’t miss", "A law for the platforms", "A fine for the network"),
  ])
  func `takes titles in three languages`(heading: String, first: String, second: String) {
    let long = "The paragraph before it is long enough, and it ends as sentences do. "
    let last = String(long.dropLast())
    let text = [String(repeating: long, count: 4), heading, first, second, last].joined(
      separator: "\n\n")
    #expect(marks(text) == ["related: \(heading)", "related: \(first)", "related: \(second)"])
  }

  @Test func `is not the heading of the paragraph that follows an empty list`() {
    let long = "The paragraph before it is long enough, and it ends as sentences do. "
    let text = [
      String(repeating: long, count: 4), "Selected for you", "Advertisement", "What comes next",
      String(repeating: long, count: 4),
    ].joined(separator: "\n\n")
    #expect(marks(text) == ["related: Selected for you", "advertisement: Advertisement"])
  }

  @Test func `is a run of titles at the end`() {
    let paragraphs = ["first", "next", "third", "later", "fifth", "last"].map {
      "Its \($0) paragraph is long enough, and it ends as sentences do, with a dot."
    }
    let titles = [
      "Why Example Was Fined By The Commission", "European Database Goes Live In Autumn",
      "Parliament Bans Assistants From Virtual Meetings",
    ]
    let text = (paragraphs + titles).joined(separator: "\n\n")
    #expect(marks(text) == titles.map { "related: \($0)" })
    let list = [
      "Aug. 4 Hall In Boston", "Aug. 5 Hall In Denver Town", "Aug. 6 Arena In London City",
    ]
    #expect(marks((paragraphs + list).joined(separator: "\n\n")) == [])
    #expect(marks((paragraphs + titles.prefix(2)).joined(separator: "\n\n")) == [])
  }

  @Test(arguments: [
    "Max Muster ist Redakteur und schreibt über Netzpolitik in Berlin.",
    "Jeanne Dupont est journaliste et couvre la politique numérique à Bruxelles.",
  ])
  func `is a reporter's life in German and French`(life: String) {
    let text = String(repeating: "Das Gesetz wurde nach langer Debatte beschlossen. ", count: 12)
    #expect(marks(text + "\n\n" + life) == ["biography: \(life)"])
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
