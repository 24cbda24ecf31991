import Foundation
import Testing
import TestSupport

@Suite struct `Mending an entity` {
  private let index: SampleIndex

  init() throws {
    index = try SampleIndex()
  }

  /// How many articles have each organisation, as a daemon says.
  private func organisations(_ daemon: RunningDaemon) throws -> [String: Int] {
    let run = try daemon.run(["facets", "-F", "org", "-n", "500", "-f", "json"])
    guard run.status == 0 else { throw Unexpected(run.messages) }
    let answer = try run.json["result"] as? [String: Any]
    let facet = (answer?["facets"] as? [String: Any])?["org"] as? [String: Any]
    var counts: [String: Int] = [:]
    for value in facet?["values"] as? [[String: Any]] ?? [] {
      if let id = value["id"] as? String { counts[id] = value["n"] as? Int }
    }
    return counts
  }

  @Test func `changes facets all at once, while a daemon answers all along`() throws {
    let daemon = try RunningDaemon(index: index.path)
    let before = try organisations(daemon)
    let apple = try #require(before["org/apple"])
    let merge = try index.run(["entity", "merge", "org/apple", "Google"])
    #expect(merge.status == 0)
    #expect(merge.output.contains("\n+merge org/apple into org/google\n"))
    #expect(merge.messages.contains("\(apple)  org/apple  Apple\n"))
    #expect(try organisations(daemon) == before)

    let retag = try Program.dossier.start(["-i", index.path, "retag"])
    var seen: [[String: Int]] = []
    while retag.isRunning { seen.append(try organisations(daemon)) }
    retag.waitUntilExit()
    #expect(retag.terminationStatus == 0)
    let after = try organisations(daemon)
    #expect(after["org/apple"] == nil)
    #expect(try #require(after["org/google"]) >= #require(before["org/google"]))
    #expect(seen.allSatisfy { $0 == before || $0 == after })
    // The old id and the old name are understood, and what is added is tagged so too.
    let line = #"{"id":"x","title":"Quokkas","text":"Apple met a quokka in Cupertino."}"#
    #expect(try daemon.run(["add"], input: line).status == 0)
    #expect(try daemon.run(["search", "@org/apple quokka", "--ids"]).output == "x\n")
    #expect(try daemon.run(["search", "@org/google quokka", "--ids"]).output == "x\n")
    #expect(try index.run(["verify"]).status == 0)

    #expect(
      try index.run(["entity", "undo"]).output.contains("\n-merge org/apple into org/google\n"))
    #expect(try daemon.run(["rm", "x"]).status == 0)
    #expect(try index.run(["retag"]).status == 0)
    #expect(try organisations(daemon) == before)
  }

  @Test func `promotes a name that only articles have, under its id`() throws {
    let list = try index.run(["entity", "ls", "--open", "-n", "1", "-f", "tsv"])
    let row = try #require(list.output.split(separator: "\n").last).split(separator: "\t")
    let (id, count) = (String(row[0]), String(row[3]))
    let review = try index.run(["entity", "review", "-n", "1", "-f", "tsv"])
    #expect(review.output.contains("\n\(id)\t"))
    #expect(try index.run(["entity", "promote", id, "--name", "Somebody Else"]).status == 0)
    #expect(try index.run(["retag"]).status == 0)
    let shown = try index.run(["entity", "show", id, "-f", "json"]).json
    #expect(shown["known"] as? Bool == true)
    #expect(shown["name"] as? String == "Somebody Else")
    #expect((shown["n"] as? Int).map(String.init) == count)
    #expect(try index.run(["entity", "promote", id]).status == 64)
  }

  @Test func `writes nothing when asked for a look, and a file of another name when told`() throws {
    let look = try index.run(["entity", "hide", "org/apple", "--dry-run"])
    #expect(look.output.contains("+hide org/apple\n"))
    #expect(!FileManager.default.fileExists(atPath: index.path + "/entities.txt"))
    let file = index.folder.path + "/mine.txt"
    let alias = try index.run(
      ["entity", "alias", "org/apple", "Quillmark", "--strength", "weak", "--entities", file])
    #expect(alias.status == 0)
    #expect(
      try String(contentsOfFile: file, encoding: .utf8).hasSuffix(
        "\nalias org/apple Quillmark [weak]\n"))
    #expect(!FileManager.default.fileExists(atPath: index.path + "/entities.txt"))
    #expect(try index.run(["retag", "--entities", file]).status == 0)
    #expect(FileManager.default.fileExists(atPath: index.path + "/entities.txt"))
  }

  private static let mistakes: [([String], Int32, String)] = [
    (["hide", "org/aple"], 66, "did you mean org/apple"),
    (["merge", "org/apple", "org/apple"], 64, "cannot be merged into itself"),
    (["hide", "org/apple", "Pear"], 66, "its names are Apple ;"),
    (["split", "org/apple", "Apple", "--into", "Apple Two"], 64, "is no id"),
    (["undo"], 66, "no command edited"),
    (["show", "Nobody At All"], 66, "there is no entity"),
    (["check", "/nonexistent.txt"], 64, "/nonexistent.txt"),
  ]

  @Test(arguments: mistakes)
  func `tells a mistake with its remedy and writes nothing`(
    arguments: [String], status: Int32, words: String
  ) throws {
    let run = try index.run(["entity"] + arguments)
    #expect(run.status == status)
    #expect(run.messages.contains(words))
    #expect(!FileManager.default.fileExists(atPath: index.path + "/entities.txt"))
  }

  @Test func `names the file and the line that a person got wrong`() throws {
    try index.folder.write(
      "index/entities.txt", "org/zorbal  Zorbal\n\nmerge org/zorbal in org/apple\n")
    let run = try index.run(["retag"])
    #expect(run.status == 64)
    #expect(
      run.messages.contains("entities.txt:3: “merge org/zorbal in org/apple” is not understood."))
    let check = try index.run(["entity", "check", index.path + "/entities.txt", "-f", "json"])
    #expect(check.status == 65)
    #expect(try check.json["errors"] as? Int == 1)
  }
}
