import Identifiers
import IndexFormat
import Text

@testable import Searching

/// Many small random articles of few words, so that every query finds some.
enum TestCorpus {
  static let words = [
    "merger", "mergers", "merged", "fine", "fines", "platform", "platforms", "regulation",
    "regulate", "regulator", "data", "act", "acts", "the", "of", "2024", "5g", "consent", "pay",
    "pays", "förderung", "plattformen", "strafe", "strafen", "Acme", "Globex",
  ]
  static let sources = ["Policy Wire", "The Herald", "Blog"]

  static func articles(_ count: Int, seed: UInt64) -> [TestArticle] {
    var maker = QueryMaker(seed: seed)
    return (0..<count).map { article($0, &maker) }
  }

  private static func article(_ number: Int, _ maker: inout QueryMaker) -> TestArticle {
    func text(_ length: Int) -> String {
      (0..<length).map { _ in words[maker.number(below: words.count)] }.joined(separator: " ")
    }
    var article = TestArticle("a\(number)", text(3 + maker.number(below: 30)))
    article.title = text(1 + maker.number(below: 4))
    article.language = ["en", "en", "de"][maker.number(below: 3)]
    article.source = ([nil] + sources)[maker.number(below: 4)]
    article.tags = ["ai", "tax"].filter { _ in maker.number(below: 3) == 0 }
    article.date =
      [
        nil, "2023", "2024", "2024-0\(1 + maker.number(below: 6))",
        "2024-0\(1 + maker.number(below: 6))-1\(maker.number(below: 10))",
        "2024-06-0\(1 + maker.number(below: 3))T23:30Z",
      ][maker.number(below: 6)]
    article.story = maker.number(below: 4) == 0 ? "a\(maker.number(below: number + 1))" : nil
    let isMajor = maker.number(below: 2) == 0
    let all = article.title + " " + article.text
    if all.contains("Acme") {
      article.mentions.append(
        .init(id: "org/acme", name: "Acme Corp", surface: "Acme", isMajor: isMajor))
    }
    if all.contains("Globex") {
      article.mentions.append(.init(id: "org/globex", name: "Globex", surface: "Globex"))
    }
    return article
  }
}
