import Foundation
import Testing
import TestSupport

/// One index of the sample articles for all tests that only read.
let sample = Result { try SampleIndex() }

@Suite struct `The command line` {
  private func run(_ arguments: String...) throws -> Program.Run {
    try sample.get().run(arguments)
  }

  @Test func `finds articles and counts their entities`() throws {
    let run = try run("search", "AI Act", "--facet", "org", "--facet", "law", "-f", "json")
    #expect(run.status == 0)
    let answer = try run.json["result"] as? [String: Any]
    let total = (answer?["total"] as? [String: Any])?["value"] as? Int ?? 0
    #expect(total > 0)
    let facets = answer?["facets"] as? [String: Any]
    let laws = (facets?["law"] as? [String: Any])?["values"] as? [[String: Any]]
    #expect(laws?.first?["id"] as? String == "law/eu-ai-act")
    let organisations = (facets?["org"] as? [String: Any])?["values"] as? [[String: Any]]
    #expect(organisations?.contains { $0["id"] as? String == "org/european-commission" } == true)
  }

  @Test func `prints data on standard output and words for people on standard error`() throws {
    let run = try run("search", "AI Act", "--ids", "-n", "3")
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(run.messages.isEmpty)
    let count = try self.run("count", "AI Act")
    #expect(Int(count.output.dropLast()) ?? 0 > 3)
  }

  private static let endings: [([String], Int32)] = [
    (["search", "zzzqqqxxx"], 1), (["search", "zzzqqqxxx", "--ok-empty"], 0),
    (["count", "zzzqqqxxx"], 0), (["search", "\"unclosed"], 65), (["search", "nosuch:thing"], 65),
    (["search", "--no-such-flag"], 64), (["get", "no-such-article"], 66), (["movers"], 64),
    (["-i", "/nonexistent/index", "search", "x"], 66),
    (["-s", "/nonexistent/socket", "search", "x"], 69),
  ]

  @Test(arguments: endings)
  func `ends with the code that a script can act on`(
    arguments: [String], status: Int32
  ) throws {
    #expect(try Program.dossier.run(withIndex(arguments)).status == status)
  }

  private func withIndex(_ arguments: [String]) throws -> [String] {
    arguments.first?.hasPrefix("-") == true
      ? arguments : ["-i", try sample.get().path] + arguments
  }

  @Test func `shows where a query is wrong and what to do`() throws {
    let run = try run("search", "merger orgg:Meta")
    #expect(run.messages.contains("query error: unknown field \"orgg\""))
    #expect(run.messages.contains("  merger orgg:Meta\n         ^^^^"))
    #expect(run.messages.contains("did you mean \"org\"?"))
  }

  @Test func `indexes again without touching what did not change`() throws {
    let index = try SampleIndex()
    let before = try index.run(["status", "-f", "json"]).json["generation"] as? String
    let again = try Program.dossier.run(SampleIndex.build(index.path))
    #expect(again.status == 0)
    #expect(again.messages.contains("nothing changed"))
    #expect(try index.run(["status", "-f", "json"]).json["generation"] as? String == before)
  }

  @Test func `adds, replaces and removes articles without a daemon`() throws {
    let index = try SampleIndex()
    let line = #"{"id":"x-1","title":"Zebrafish rules","text":"A quokka met Microsoft in Paris."}"#
    #expect(try index.run(["add"], input: line + "\n").status == 0)
    #expect(try index.run(["search", "quokka", "--ids"]).output == "x-1\n")
    #expect(try index.run(["search", "@Microsoft quokka", "--ids"]).output == "x-1\n")
    let changed = line.replacingOccurrences(of: "quokka", with: "wombat")
    #expect(try index.run(["add"], input: changed).status == 0)
    #expect(try index.run(["search", "quokka"]).status == 1)
    #expect(try index.run(["rm", "x-1"]).status == 0)
    #expect(try index.run(["search", "wombat"]).status == 1)
    #expect(try index.run(["verify"]).status == 0)
  }

  @Test func `reports each line of JSON Lines that is no article, and keeps the others`() throws {
    let index = try SampleIndex()
    let lines =
      "{\"id\":\"a\",\"title\":\"numbat one\"}\nnot json\n{\"id\":\"b\",\"title\":\"numbat two\"}\n"
    let run = try index.run(["add", "-"], input: lines)
    #expect(run.status == 65)
    #expect(run.messages.contains("line 2: "))
    #expect(try index.run(["count", "numbat"]).output == "2\n")
  }

  @Test func `is quiet when its reader has had enough`() throws {
    let shell = Process()
    let errors = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "'\(Program.dossier.path)' -i '\(try sample.get().path)' export | head -n 1 >/dev/null",
    ]
    shell.standardError = errors
    try shell.run()
    let messages = errors.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(messages.isEmpty)
  }
}
