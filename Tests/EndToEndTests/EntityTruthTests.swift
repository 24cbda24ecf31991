import Entities
import Foundation
import Identifiers
import TestSupport
import Testing
import Text

@Suite struct `Entities of an index` {
  @Test func `are those that recognition finds in the text alone`() throws {
    try hold(try sample.get().path, articles: 30)
  }

  @Test(.enabled(if: SharedData.root != nil))
  func `are those that recognition finds in real articles`() throws {
    let folder = try TemporaryFolder()
    let articles = try #require(SharedData.root) + "/articles/policytracker/news"
    let index = folder.path + "/index"
    try #require(try Program.dossier.run(["-q", "-i", index, "index", articles]).status == 0)
    try hold(index, articles: 30)
  }

  private func hold(_ index: String, articles: Int) throws {
    let recognizer = Recognizer(try Catalogue.builtIn())
    let run = try Program.dossier.run(["-i", index, "export", "-f", "jsonl"])
    let lines = run.output.split(separator: "\n")
    let step = max(1, lines.count / articles)
    for line in stride(from: 0, to: lines.count, by: step).prefix(articles).map({ lines[$0] }) {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let article = try #require(value as? [String: Any])
      #expect(indexed(article) == recognized(article, recognizer), "\(article["id"] ?? "")")
    }
  }

  /// Id and number of mentions of each entity that the index gives.
  private func indexed(_ article: [String: Any]) -> [String: Int] {
    let entities =
      (article["entities"] as? [[String: Any]] ?? [])
      + (article["cites"] as? [[String: Any]] ?? [])
    return Dictionary(
      entities.map { ($0["id"] as? String ?? "", $0["n"] as? Int ?? 0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func recognized(_ article: [String: Any], _ recognizer: Recognizer) -> [String: Int] {
    let marked = (article["marks"] as? [[String: Any]] ?? []).map { mark in
      MarkedSpan(
        TextSpan(mark["start"] as? Int ?? 0, mark["end"] as? Int ?? 0),
        MarkReason(rawValue: mark["reason"] as? String ?? "") ?? .related)
    }
    let entities = recognizer.entities(
      title: TokenizedText(article["title"] as? String ?? ""),
      body: TokenizedText(article["text"] as? String ?? "", marked: marked),
      language: article["lang"] as? String ?? "und")
    return Dictionary(
      entities.map { ($0.id.text, $0.count) }, uniquingKeysWith: { first, _ in first })
  }
}
