import Foundation
import Testing
import Wire

@testable import DaemonFront

@Suite("HTTP", .serialized)
struct HTTPTests {
  /// Sends a request that closes and gives status, headers and body.
  static func exchange(
    _ fixture: FrontFixture, _ request: String, body: String = ""
  ) throws -> (status: Int, headers: String, body: String) {
    let client = try fixture.connect()
    let length = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
    try client.send("\(request)\r\nHost: d\r\nConnection: close\r\n\(length)\r\n\(body)")
    let answer = try #require(client.rest())
    let halves = answer.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let status = Int(halves[0].dropFirst(9).prefix(3)) ?? 0
    return (status, String(halves[0]).lowercased(), halves.count > 1 ? String(halves[1]) : "")
  }

  @Test(arguments: [
    ("GET /v1/search?q=merger HTTP/1.1", "", 200, #""q":"merger""#),
    ("GET /v1/search?q=syntax HTTP/1.1", "", 400, #""code":"query_syntax""#),
    ("POST /v1/search HTTP/1.1", #"{"q":"merger"}"#, 200, #""q":"merger""#),
    ("POST /v1/search HTTP/1.1", "{", 400, #""code":"bad_frame""#),
    ("GET /v1/docs/a%2Fb HTTP/1.1", "", 200, #""ok":true"#),
    ("GET /v1/docs/nope HTTP/1.1", "", 404, #""code":"not_found""#),
    ("GET /v1/search?qq=x HTTP/1.1", "", 400, #"did you mean \"q\"?"#),
    ("GET /v1/ping HTTP/1.1", "", 200, #""ok":true"#),
    ("GET /nothing HTTP/1.1", "", 404, #""code":"not_found""#),
    ("DELETE /v1/search HTTP/1.1", "", 405, #""code":"bad_request""#),
    ("GET /v1/update HTTP/1.1", "", 405, #""code":"bad_request""#),
    ("GET /healthz HTTP/1.1", "", 200, "ok\n"),
    ("GET /v1/search?q=die HTTP/1.1", "", 500, #""code":"internal""#),
  ]) func `answers with a status and the same bodies`(
    request: String, body: String, status: Int, part: String
  ) throws {
    let answer = try Self.exchange(FrontFixture(), request, body: body)
    #expect(answer.status == status)
    #expect(answer.body.contains(part))
    #expect(answer.body.hasSuffix("\n"))
  }

  @Test func `streams an export line by line`() throws {
    let answer = try Self.exchange(FrontFixture(), "GET /v1/export?q=events+2+5 HTTP/1.0")
    #expect(answer.headers.contains("content-type: application/x-ndjson"))
    let lines = answer.body.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last?.contains(#""sent":2"#) == true)
  }

  @Test func `streams in chunks when the connection may go on`() throws {
    let answer = try Self.exchange(FrontFixture(), "GET /v1/export?q=events+2+5 HTTP/1.1")
    #expect(answer.headers.contains("transfer-encoding: chunked"))
    #expect(answer.body.hasSuffix("0\r\n\r\n"))
  }

  @Test func `keeps a connection for the next request`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    let get = "GET /v1/search?q=a HTTP/1.1\r\nHost: d\r\n\r\n"
    try client.send(get + get.replacing("q=a", with: "q=b"))
    var lines: [String] = []
    while let line = client.line(milliseconds: 1_000) {
      lines.append(line)
      if line.contains(#""q":"b""#) { break }
    }
    #expect(lines.count { $0.hasPrefix("HTTP/1.1 200") } == 2)
    #expect(lines.contains { $0.contains(#""q":"a""#) })
  }

  @Test func `waits for a body that the client announces`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send(
      "POST /v1/search HTTP/1.1\r\nHost: d\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n")
    #expect(client.line()?.hasPrefix("HTTP/1.1 100") == true)
    try client.send(#"{"q":"z"}"#)
    #expect(client.line() == "\r")
    #expect(client.line()?.hasPrefix("HTTP/1.1 200") == true)
  }

  @Test func `refuses a body that is too long before it comes`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send("POST /v1/search HTTP/1.1\r\nHost: d\r\nContent-Length: 4000000000\r\n\r\n")
    #expect(client.line()?.hasPrefix("HTTP/1.1 413") == true)
  }

  @Test func `counts bodies among the open bytes, and forgets them`() throws {
    var limits = FrontLimits()
    limits.openBytes = 300_000
    let fixture = try FrontFixture(limits: limits)
    let head = "POST /v1/search HTTP/1.1\r\nHost: d\r\nContent-Length: 200000\r\n\r\n"
    let first = try fixture.connect()
    try first.send(head + String(repeating: " ", count: 199_000))
    usleep(100_000)
    let second = try fixture.connect()
    try second.send(head + String(repeating: " ", count: 199_000))
    #expect(second.line()?.hasPrefix("HTTP/1.1 429") == true)
    first.close()
    #expect(
      fixture.eventually {
        let status = try? fixture.connect().ask(#"{"op":"status"}"#)
        return status?["result"]?["daemon"]?["open_bytes"]?.whole == 15
      })
  }

  @Test func `counts what it answers`() throws {
    let fixture = try FrontFixture()
    _ = try fixture.connect().ask(#"{"op":"search","q":"x"}"#)
    _ = try fixture.connect().ask(#"{"op":"search","q":"syntax"}"#)
    let text = try Self.exchange(fixture, "GET /metrics HTTP/1.1").body
    #expect(text.contains(#"dossier_answers_total{op="search",code="ok"} 1"#))
    #expect(text.contains(#"dossier_answers_total{op="search",code="query_syntax"} 1"#))
    #expect(text.contains(#"dossier_answer_seconds_count{op="search"} 2"#))
    #expect(text.hasSuffix("# EOF\n"))
  }

  @Test func `refuses what is not HTTP`() throws {
    let answer = try Self.exchange(FrontFixture(), "GET /v1/search?q=a b HTTP/1.1")
    #expect(answer.status == 400)
  }
}
