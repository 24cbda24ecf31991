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
      #expect(client.rest(milliseconds: 2_000) != nil)
    }
  }

  @Test func `that is idle is let go`() throws {
    let fixture = try FrontFixture(limits: Self.limits { $0.idle = 300 })
    let (silent, asked) = (try fixture.connect(), try fixture.connect())
    _ = try asked.ask(Self.ping)
    #expect(silent.rest(milliseconds: 2_000) == "")
    #expect(asked.rest(milliseconds: 2_000) == "")
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
    #expect(MonotonicClock.now() - start < 500_000_000)
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
