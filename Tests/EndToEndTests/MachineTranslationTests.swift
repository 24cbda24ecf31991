import Foundation
import TestSupport
import Testing

/// A text as machine translation leaves it: names glued to their neighbours, advertisement lines.
@Suite struct `A machine translation` {
  private static let text = """
    Ministers Quarrel Over a Cloud Made in Bordeaux

    The plan has been on the table since Monday. France, alongside Germany andItalyhad asked for more
    time, and the European Commission has been waiting ever since for an answer from the capitals.

    Advertisement

    The Secretary of State for Digital, Marina Ferrarisaid to reporters that nobody would be left
    behind: “We read every line of the proposal before we sign it, and we shall go on reading.”

    Similar plans exist in Canada, Japanin India and in many other countries, according to a survey
    of forty ministries. TikTok and LinkedIn did not take part in it.

    Advertisement

    """

  private func index(_ file: String) throws -> (run: ([String]) throws -> Program.Run, id: String) {
    let folder = try TemporaryFolder()
    let index = folder.path + "/index"
    let built = try Program.dossier.run(["-q", "-i", index, "index", file])
    try #require(built.status == 0, "\(built.messages)")
    let run = { try Program.dossier.run(["-i", folder.path + "/index"] + $0) }
    return (run, String(try run(["search", "--ids"]).output.dropLast()))
  }

  private func article(_ run: ([String]) throws -> Program.Run, _ id: String) throws
    -> (title: String, text: String, marked: [(reason: String, text: String)])
  {
    let article = try run(["get", id, "--json"]).json
    let text = try #require(article["text"] as? String)
    let marked = (article["marks"] as? [[String: Any]] ?? []).map { mark in
      let (start, end) = (mark["start"] as? Int ?? 0, mark["end"] as? Int ?? 0)
      let bytes = Array(text.utf8)[start..<end]
      return (mark["reason"] as? String ?? "", String(decoding: bytes, as: UTF8.self))
    }
    return (article["title"] as? String ?? "", text, marked)
  }

  @Test func `is found by the names that it glues to their neighbours`() throws {
    let folder = try TemporaryFolder()
    try folder.write("cloud.txt", Self.text)
    let (run, id) = try index(folder.path + "/cloud.txt")
    let queries = [
      "Italy", "Ferrari", "Japan", "@Italy", "@\"Marina Ferrari\"", "@Japan", "\"Marina Ferrari\"",
      "Germany NEAR/2 Italy", "marked:advertisement",
    ]
    for query in queries {
      #expect(try run(["search", query, "--ids"]).output == id + "\n", "\(query)")
    }
    for query in ["advertisement", "=tok", "=linked"] {
      #expect(try run(["count", query]).output == "0\n", "\(query)")
    }
    let found = try article(run, id)
    #expect(found.title == "Ministers Quarrel Over a Cloud Made in Bordeaux")
    #expect(found.text.hasPrefix("The plan has been on the table"))
    #expect(found.text.contains("andItalyhad"))
    #expect(found.marked.map(\.reason) == ["advertisement", "advertisement"])
    #expect(found.marked.map(\.text) == ["Advertisement", "Advertisement"])
  }

  @Test(.enabled(if: SharedData.root != nil))
  func `of the shared articles reads as its own text does`() throws {
    let (run, id) = try index(try #require(SharedData.root) + "/articles/seed")
    for query in ["Italy", "Ferrari", "Japan", "@Italy", "@Japan", "marked:advertisement"] {
      #expect(try run(["search", query, "--ids"]).output == id + "\n", "\(query)")
    }
    let found = try article(run, id)
    #expect(
      found.title
        == "Brussels Upset, Government Pleased by Microsoft and Mistral AI Partnership")
    #expect(found.text.hasPrefix("Barely announced, the partnership"))
    for glued in ["andItalyhad", "Ferrarisaid", "Japanin"] { #expect(found.text.contains(glued)) }
    #expect(found.marked.filter { $0.text == "Advertisement" }.count == 3)
  }
}
