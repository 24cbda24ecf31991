import Foundation
import Testing
import Wire

@testable import DaemonFront

@Suite("A conversation", .serialized)
struct ConversationTests {
  @Test func `answers one line with one line`() throws {
    let fixture = try FrontFixture()
    let answer = try fixture.connect().ask(#"{"id":"a","op":"search","q":"merger"}"#)
    #expect(answer["id"]?.text == "a")
    #expect(answer["ok"] == .boolean(true))
    #expect(answer["result"]?["q"]?.text == "merger")
    #expect(answer["result"]?["left"] == .boolean(true))
  }

  @Test func `answers in the order of its requests`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send(
      """
      {"id":1,"op":"search","q":"sleep 150"}
      {"id":2,"op":"search","q":"quick"}
      {"id":3,"op":"search","q":"quick"}

      """)
    let ids = try (1...3).map { _ in try client.answer()["id"]?.whole }
    #expect(ids == [1, 2, 3])
  }

  @Test func `answers in any order when asked to`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    let hello = try client.ask(#"{"id":0,"op":"hello","v":1,"concurrent":true}"#)
    #expect(hello["result"]?["concurrent"] == .boolean(true))
    #expect(hello["result"]?["limits"]?["in_flight"]?.whole == 32)
    try client.send(
      """
      {"id":1,"op":"search","q":"sleep 300"}
      {"id":2,"op":"search","q":"quick"}

      """)
    #expect(try client.answer()["id"]?.whole == 2)
    #expect(try client.answer()["id"]?.whole == 1)
  }

  @Test func `lets ping jump the queue`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send(
      "{\"id\":1,\"op\":\"search\",\"q\":\"sleep 200\"}\n{\"id\":2,\"op\":\"ping\"}\n")
    #expect(try client.answer()["id"]?.whole == 2)
    #expect(try client.answer()["id"]?.whole == 1)
  }

  @Test func `cancels what runs and what waits`() throws {
    let fixture = try FrontFixture(workers: 1)
    let client = try fixture.connect()
    try client.send(
      """
      {"id":1,"op":"search","q":"sleep 4000"}
      {"id":2,"op":"search","q":"never"}

      """)
    #expect(fixture.eventually { fixture.log.contains("search sleep 4000") })
    let second = try client.ask(#"{"id":3,"op":"cancel","target":2}"#)
    #expect(second["result"]?["cancelled"] == .boolean(true))
    let first = try client.ask(#"{"id":4,"op":"cancel","target":1}"#)
    #expect(first["result"]?["cancelled"] == .boolean(true))
    let answers = try [client.answer(), client.answer()]
    #expect(answers.map { $0["id"]?.whole } == [1, 2])
    #expect(answers.map(\.errorCode) == ["cancelled", "cancelled"])
    #expect(!fixture.log.contains("search never"))
    #expect(fixture.log.contains("stopped"))
    let unknown = try client.ask(#"{"op":"cancel","target":"x"}"#)
    #expect(unknown["result"]?["cancelled"] == .boolean(false))
  }

  @Test func `finishes what is pending after a half-close`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send(
      "{\"id\":1,\"op\":\"search\",\"q\":\"sleep 100\"}\n{\"id\":2,\"op\":\"search\",\"q\":\"b\"}")
    client.finishSending()
    let lines = client.rest()?.split(separator: "\n") ?? []
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("{\"id\":2,") == true)
  }

  @Test func `stops working for a client that hangs up`() throws {
    let fixture = try FrontFixture(workers: 1)
    let client = try fixture.connect()
    try client.send("{\"id\":1,\"op\":\"search\",\"q\":\"sleep 4000\"}\n")
    #expect(fixture.eventually { fixture.log.contains("search sleep 4000") })
    client.close()
    #expect(fixture.eventually { fixture.log.contains("stopped") })
    #expect(try fixture.connect().ask(#"{"op":"search","q":"x"}"#)["ok"] == .boolean(true))
  }

  @Test func `streams events before the terminal line`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send("{\"id\":1,\"op\":\"export\",\"q\":\"events 3 10\"}\n")
    let kinds = try (1...4).map { _ in try client.answer()["event"]?.text }
    #expect(kinds == ["doc", "doc", "doc", nil])
  }

  @Test func `shows an update to the requests behind it`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send("{\"id\":1,\"op\":\"update\"}\n{\"id\":2,\"op\":\"search\",\"q\":\"after\"}\n")
    #expect(try client.answer()["result"]?["added"]?.whole == 1)
    #expect(try client.answer()["id"]?.whole == 2)
    let order = fixture.log.filter { $0.hasPrefix("update") || $0.hasPrefix("search") }
    #expect(order == ["update ", "search after"])
  }

  @Test func `takes one search behind a question mark and closes`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send("?merger \\ remedy\n")
    #expect(client.rest()?.contains(#""ok":true"#) == true)
    #expect(fixture.log.contains { $0.hasPrefix("search merger") })
  }

  @Test(arguments: ["hallo\n", "\u{1}\u{2}\u{3}", "GEX", "\u{FEFF}{}"])
  func `tells a stranger what is spoken`(bytes: String) throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send(bytes)
    let answer = try #require(client.rest())
    #expect(answer.contains("\"code\":\"bad_frame\"") && answer.contains("\"hint\""))
  }

  @Test func `adds what the front knows to the status`() throws {
    let fixture = try FrontFixture()
    let answer = try fixture.connect().ask(#"{"id":1,"op":"status"}"#)
    #expect(answer["result"]?["articles"]?.whole == 3)
    #expect(answer["result"]?["daemon"]?["connections"]?.whole == 1)
    #expect(answer["result"]?["daemon"]?["workers"]?["n"]?.whole == 2)
    #expect(answer["result"]?["daemon"]?["limits"]?["timeout_ms"]?.whole == 5_000)
    #expect(answer["result"]?["daemon"]?["version"]?.text == "9.9")
  }

  @Test func `refuses updates when it only reads`() throws {
    let fixture = try FrontFixture(isReadOnly: true)
    let answer = try fixture.connect().ask(#"{"id":1,"op":"update","delete":["a"]}"#)
    #expect(answer.errorCode == "read_only")
  }

  @Test func `ends when it is told to and what runs is done`() throws {
    let fixture = try FrontFixture()
    let (busy, idle) = (try fixture.connect(), try fixture.connect())
    _ = try idle.ask(#"{"op":"ping"}"#)
    try busy.send("{\"id\":1,\"op\":\"search\",\"q\":\"sleep 300\"}\n")
    #expect(fixture.eventually { fixture.log.contains("search sleep 300") })
    fixture.front.drain()
    #expect(idle.rest() == "")
    #expect(try busy.answer()["ok"] == .boolean(true))
    #expect(busy.rest() == "")
    #expect(fixture.front.wait(milliseconds: 5_000))
  }
}
