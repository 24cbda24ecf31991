import Foundation
import Testing

@Suite struct `A daemon` {
  @Test(arguments: [
    ["search", "AI Act", "--facet", "org", "--facet", "law", "--facet", "date", "-f", "json"],
    ["search", "@Microsoft", "--sort", "-date", "-f", "json"],
    ["search", "\"European Commission\" -Meta", "--select", "org=Microsoft", "-f", "json"],
    ["search", "--facet", "place", "-n", "5", "-f", "json"],
    ["search", "zzzqqqxxx", "-f", "json"],
    ["facets", "-F", "org", "-F", "person", "--by", "significance", "AI Act", "-f", "json"],
    ["count", "@Microsoft", "@Google OR Meta", "-f", "json"],
    ["parse", "merger OR (fine -\"AI Act\")", "-f", "json"],
    ["export", "@Microsoft", "-f", "json"],
    ["search", "AI Act"], ["facets", "-F", "law", "-f", "tsv"], ["export", "-f", "jsonl"],
  ])
  func `gives the same answer as the command line alone`(arguments: [String]) throws {
    let index = try sample.get()
    let daemon = try RunningDaemon(index: index.path)
    let alone = try index.run(arguments)
    let asked = try daemon.run(arguments)
    #expect(withoutTime(asked.output) == withoutTime(alone.output))
    #expect(asked.status == alone.status)
  }

  private func withoutTime(_ output: String) -> String {
    output.replacing(/"took_ms":[0-9.e-]+,/, with: "")
  }

  @Test func `answers the same in its three dialects`() throws {
    let daemon = try RunningDaemon(index: try sample.get().path)
    let lines = try RawSocket(daemon.socket)
    try lines.send(#"{"id":7,"op":"search","q":"AI Act","limit":3,"timeout_ms":60000}"# + "\n")
    let first = try lines.answer()
    #expect(first["id"] as? Int == 7)

    let http = try RawSocket(daemon.socket)
    try http.send(
      "GET /v1/search?q=AI+Act&limit=3&timeout_ms=60000 HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n"
    )
    let response = try http.rest()
    #expect(response.hasPrefix("HTTP/1.1 200"))
    let body = response.components(separatedBy: "\r\n\r\n").dropFirst().joined()
    let second = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any] ?? [:]

    // The short dialect has no way to ask for more time than the default; by now all is warm.
    let short = try RawSocket(daemon.socket)
    try short.send("?AI Act\n")
    let third = try JSONSerialization.jsonObject(with: Data(short.rest().utf8)) as? [String: Any]
    #expect(ids(first) == ids(second))
    #expect(ids(first) == Array(ids(third ?? [:]).prefix(3)))
    #expect(ids(first).count == 3)
  }

  private func ids(_ answer: [String: Any]) -> [String] {
    let hits = (answer["result"] as? [String: Any])?["hits"] as? [[String: Any]]
    return hits?.compactMap { $0["id"] as? String } ?? []
  }

  @Test func `takes writes while it is asked, and shows them at once`() throws {
    let index = try SampleIndex()
    let daemon = try RunningDaemon(index: index.path)
    for round in 0..<5 {
      let line = #"{"id":"n-\#(round)","title":"Numbat \#(round)","text":"About Microsoft."}"#
      #expect(try daemon.run(["add"], input: line).status == 0)
      #expect(try daemon.run(["count", "numbat"]).output == "\(round + 1)\n")
    }
    #expect(try daemon.run(["rm", "n-0"]).status == 0)
    #expect(try daemon.run(["count", "numbat @Microsoft"]).output == "4\n")
  }

  @Test func `finds the generation that a rebuild published`() throws {
    let index = try SampleIndex()
    let daemon = try RunningDaemon(index: index.path)
    let before = try daemon.run(["status", "-f", "json"]).json["generation"] as? String
    let rebuilt = try Program.dossier.run(SampleIndex.build(index.path) + ["--rebuild"])
    #expect(rebuilt.status == 0)
    let after = try daemon.run(["status", "-f", "json"]).json["generation"] as? String
    #expect(before?.hasPrefix("1.") == true)
    #expect(after?.hasPrefix("2.") == true)
  }

  @Test func `refuses to write when it is read-only`() throws {
    let daemon = try RunningDaemon(index: try sample.get().path, ["--read-only"])
    #expect(try daemon.run(["rm", "nothing"]).status == 77)
  }

  @Test func `ends when it is told to, and leaves no socket`() throws {
    let daemon = try RunningDaemon(index: try sample.get().path)
    _ = try daemon.run(["count", "AI Act"])
    let children = daemon.children
    daemon.process.terminate()
    daemon.process.waitUntilExit()
    #expect(daemon.process.terminationStatus == 0)
    #expect(!FileManager.default.fileExists(atPath: daemon.socket))
    #expect(children.allSatisfy { kill($0, 0) != 0 })
  }
}
