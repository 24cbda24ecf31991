import Foundation
import Platform
import Testing
import Wire

@testable import DaemonFront

@Suite("A hostile client", .serialized)
struct HostileClientTests {
  static let ping = #"{"id":"p","op":"ping"}"#

  static func limits(_ change: (inout FrontLimits) -> Void) -> FrontLimits {
    var limits = FrontLimits()
    change(&limits)
    return limits
  }

  @Test(
    arguments: [
      (Array("{\"id\":7,\"op\":\"search\",\"q\":\"half".utf8), "bad_frame", 7),
      (Array(#"{"id":8,"op":"search","op":"update"}"#.utf8), "bad_request", 8),
      (Array("{\"id\":9,\"q\":".utf8) + [0xFF, 0xFE] + Array("\"\"}".utf8), "bad_frame", nil),
      (
        Array("{\"id\":10,\"q\":".utf8) + [UInt8](repeating: UInt8(ascii: "["), count: 400_000),
        "bad_request", 10
      ),
      (Array(#"{"id":11,"op":"ping","foo":1}"#.utf8), "bad_request", 11),
      (Array(#"{"id":12}"#.utf8), "bad_request", 12),
      (Array(#"{"id":13,"op":"hello","v":2}"#.utf8), "version", 13),
      (Array("{}}".utf8), "bad_frame", nil),
    ] as [([UInt8], String, Int?)])
  func `gets one error for a broken line, and its next line is answered`(
    line: [UInt8], code: String, id: Int?
  ) throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send(line + [10])
    let answer = try client.answer()
    #expect(answer.errorCode == code)
    #expect(answer["id"]?.whole == id)
    #expect(try client.ask(Self.ping)["ok"] == .boolean(true))
  }

  @Test func `gets one error for a line of two megabytes`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    let text = String(repeating: "x", count: 2 << 20)
    try client.send("{\"id\":1,\"op\":\"search\",\"q\":\"\(text)\"}\n\(Self.ping)\n")
    var answers = try [client.answer(), client.answer()]
    answers.sort { ($0["id"]?.whole ?? 0) > ($1["id"]?.whole ?? 0) }
    #expect(answers[0]["id"]?.whole == 1)
    #expect(answers[0].errorCode == "too_large")
    #expect(answers[1]["ok"] == .boolean(true))
  }

  @Test func `may send a long update`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    let text = String(repeating: "x", count: 3 << 20)
    try client.send("{\"id\":1, \"op\" : \"update\",\"docs\":[{\"text\":\"\(text)\"}]}\n")
    #expect(try client.answer()["result"]?["added"]?.whole == 1)
  }

  @Test func `is told when too many bytes are open`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.openBytes = 300_000 })
    let client = try fixture.connect()
    let text = String(repeating: "x", count: 500_000)
    try client.send("{\"id\":1,\"op\":\"search\",\"q\":\"\(text)\"}\n")
    #expect(try client.answer().errorCode == "busy")
    #expect(try client.ask(Self.ping)["ok"] == .boolean(true))
  }

  @Test func `that sends a byte now and then is cut off`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.arrival = 300 })
    for beginning in ["{\"op\":", "GET /v1/", "?que", "G"] {
      let client = try fixture.connect()
      try client.send(beginning)
      #expect(client.rest(milliseconds: 5_000) != nil)
    }
  }

  @Test func `that is idle is let go`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.idle = 300 })
    let (silent, asked) = (try fixture.connect(), try fixture.connect())
    _ = try asked.ask(Self.ping)
    #expect(silent.rest(milliseconds: 5_000) == "")
    #expect(asked.rest(milliseconds: 5_000) == "")
  }

  @Test(.enabled(if: getuid() == 0)) func `that is another user is not read`() throws {
    let fixture = try FrontFixture()
    unsafe chmod(fixture.path, 0o666)
    let script = """
      use Socket; $> = 65534; socket(my $s, AF_UNIX, SOCK_STREAM, 0) or die;
      connect($s, pack_sockaddr_un($ARGV[0])) or die "no connection: $!";
      send($s, "{\\"op\\":\\"ping\\"}\\n", 0x4000); sysread($s, my $answer, 100);
      print "<$answer>";
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/perl")
    process.arguments = ["-e", script, fixture.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: bytes, as: UTF8.self) == "<>")
    let status = try fixture.connect().ask(#"{"op":"metrics"}"#)
    let metrics = status["result"]?["openmetrics"]?.text ?? ""
    #expect(metrics.contains("dossier_connections_denied_total 1\n"))
  }

  @Test func `is turned away when there are too many`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.connections = 3 })
    let clients = try (0..<3).map { _ in try fixture.connect() }
    for client in clients { _ = try client.ask(Self.ping) }
    let extra = try fixture.connect()
    #expect(extra.rest()?.contains("\"code\":\"busy\"") == true)
    clients[0].close()
    #expect(
      fixture.eventually {
        (try? fixture.connect().ask(Self.ping))?["ok"] == .boolean(true)
      })
  }

  @Test func `with 200 silent friends disturbs nobody`() throws {
    let fixture = try FrontFixture()
    let silent = try (0..<200).map { _ in try fixture.connect() }
    let client = try fixture.connect()
    let status = try client.ask(#"{"op":"status"}"#)
    #expect(status["result"]?["daemon"]?["connections"]?.whole == 201)
    for other in silent { other.close() }
    #expect(
      fixture.eventually {
        let status = try? client.ask(#"{"op":"status"}"#)
        return status?["result"]?["daemon"]?["connections"]?.whole == 1
      })
  }

  @Test func `that takes no answers is no longer read, and then dropped`() throws {
    let fixture = try FrontFixture(
      limits: Self.limits {
        $0.backlogPause = 100_000
        $0.stall = 500
      })
    let flood = try fixture.connect()
    let request = "{\"op\":\"search\",\"q\":\"big 50000\"}\n"
    try flood.send(String(repeating: request, count: 200))
    #expect(
      fixture.eventually {
        let status = try? fixture.connect().ask(#"{"op":"status"}"#)
        return status?["result"]?["daemon"]?["connections"]?.whole == 1
      })
    #expect(fixture.log.count { $0.hasPrefix("search big") } < 40)
  }

  @Test func `that sends garbage and takes no answers does not fill the memory`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.backlogPause = 20_000 })
    let client = try fixture.connect()
    try client.send("{}\n" + String(repeating: "{\n", count: 10_000))
    usleep(300_000)
    let metrics = try fixture.connect().ask(#"{"op":"metrics"}"#)["result"]?["openmetrics"]?.text
    let counts = metrics?.split(separator: "\n")
      .first { $0.hasPrefix(#"dossier_answers_total{op="unreadable",code="bad_frame"}"#) }
    let answered = counts.flatMap { Int($0.split(separator: " ").last ?? "") } ?? 0
    #expect((1..<6_000).contains(answered))
    client.finishSending()
    #expect(client.rest(milliseconds: 20_000)?.split(separator: "\n").count == 10_001)
  }

  @Test func `that takes nothing of a huge answer is dropped sooner`() throws {
    let fixture = try FrontFixture(
      limits: Self.limits {
        $0.backlogDrop = 1_000_000
        $0.stall = 4_000
      })
    let client = try fixture.connect()
    try client.send("{\"op\":\"search\",\"q\":\"big 3000000\"}\n")
    #expect(fixture.eventually { fixture.log.contains("search big 3000000") })
    usleep(1_000_000)
    #expect(client.rest(milliseconds: 5_000).map { $0.utf8.count < 3_000_000 } == true)
  }

  @Test func `that reads gets an answer larger than its backlog may be`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.backlogDrop = 1_000_000 })
    let client = try fixture.connect()
    let ask = "{\"op\":\"search\",\"q\":\"big 3000000\"}\n"
    try client.send(ask + ask + ask)
    for _ in 0..<3 { #expect((client.line()?.utf8.count ?? 0) > 3_000_000) }
  }

  @Test(arguments: [
    "POST /v1/search HTTP/1.1\r\nHost: d\r\nContent-Length: 32\r\n\r\n"
      + #"{"op":"search","q":"sleep 4000"}"#,
    "GET /v1/search?q=sleep+4000 HTTP/1.1\r\nHost: d\r\n\r\n",
    "?sleep 4000\n",
  ])
  func `that hangs up stops its work, whatever it speaks`(request: String) throws {
    let fixture = try FrontFixture(workers: 1)
    let client = try fixture.connect()
    try client.send(request)
    #expect(fixture.eventually { fixture.log.contains("search sleep 4000") })
    client.close()
    #expect(fixture.eventually { fixture.log.contains("stopped") })
  }

  @Test func `that hangs up with too many requests is forgotten`() throws {
    let fixture = try FrontFixture(workers: 1, limits: Self.limits { $0.backlogPause = 10_000 })
    let client = try fixture.connect()
    let ask = "{\"op\":\"search\",\"q\":\"sleep 4000\"}\n"
    try client.send(String(repeating: ask, count: 2_000))
    #expect(fixture.eventually { fixture.log.contains("search sleep 4000") })
    client.close()
    #expect(fixture.eventually { fixture.log.contains("stopped") })
    let status = try fixture.connect().ask(#"{"op":"status"}"#)
    #expect(status["result"]?["daemon"]?["connections"]?.whole == 1)
    #expect(status["result"]?["daemon"]?["open_bytes"]?.whole == 15)
  }

  @Test func `that sends a second request byte by byte is cut off too`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.arrival = 300 })
    let client = try fixture.connect()
    try client.send("GET /healthz HTTP/1.1\r\nHost: d\r\n\r\n")
    while let line = client.line(milliseconds: 1_000), line != "ok" {}
    try client.send("GET /heal")
    #expect(client.rest(milliseconds: 5_000) == "")
  }

  @Test func `that reads slowly gets the whole of a long stream`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.backlogPause = 50_000 })
    let client = try fixture.connect()
    try client.send("{\"op\":\"export\",\"q\":\"events 300 10000\",\"timeout_ms\":400}\n")
    usleep(900_000)
    var events = 0
    while let answer = try? client.answer(), answer["event"] != nil { events += 1 }
    #expect(events == 300)
    #expect(try client.ask(Self.ping)["ok"] == .boolean(true))
  }

  @Test func `that leaves amid a stream frees its worker`() throws {
    let fixture = try FrontFixture(workers: 1)
    let client = try fixture.connect()
    try client.send("{\"op\":\"export\",\"q\":\"events 100000 10000\"}\n")
    _ = try client.answer()
    client.close()
    let answer = try fixture.connect().ask(#"{"op":"search","q":"x"}"#)
    #expect(answer["ok"] == .boolean(true))
  }

  @Test func `that floods waits for himself`() throws {
    let fixture = try FrontFixture(workers: 1)
    let flood = try fixture.connect()
    let request = "{\"op\":\"search\",\"q\":\"sleep 20\"}\n"
    try flood.send(String(repeating: request, count: 100))
    _ = try flood.answer()
    let start = MonotonicClock.now()
    let answer = try fixture.connect().ask(#"{"op":"search","q":"x"}"#)
    #expect(answer["ok"] == .boolean(true))
    #expect(MonotonicClock.now() - start < 1_000_000_000)
  }

  @Test func `may send a thousand requests at once`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    let lines = (1...1_000).map { "{\"id\":\($0),\"op\":\"search\",\"q\":\"x\"}\n" }
    try client.send(lines.joined())
    client.finishSending()
    let ids = try (1...1_000).map { _ in try client.answer()["id"]?.whole }
    #expect(ids == Array(1...1_000))
    #expect(client.rest() == "")
  }
}
