import Foundation
import Platform
import Testing
import Wire

@testable import DaemonFront

@Suite("A worker pool", .serialized)
struct WorkerPoolTests {
  static let search = #"{"op":"search","q":"x"}"#

  @Test func `kills a worker that overruns its deadline and starts another`() throws {
    let fixture = try FrontFixture(workers: 1)
    let client = try fixture.connect()
    let start = MonotonicClock.now()
    let late = try client.ask(#"{"id":1,"op":"search","q":"stuck 5000","timeout_ms":100}"#)
    let milliseconds = (MonotonicClock.now() - start) / 1_000_000
    #expect(late.errorCode == "timeout")
    #expect(late["id"]?.whole == 1)
    #expect((350..<4_000).contains(milliseconds))
    #expect(try client.ask(Self.search)["ok"] == .boolean(true))
    #expect(fixture.log.count { $0.hasPrefix("start") } == 2)
  }

  @Test(arguments: ["die", "garbage"])
  func `replaces a worker that ends, and only its client sees an error`(how: String) throws {
    let fixture = try FrontFixture()
    let (victim, other) = (try fixture.connect(), try fixture.connect())
    try other.send("{\"op\":\"search\",\"q\":\"sleep 300\"}\n")
    #expect(fixture.eventually { fixture.log.contains("search sleep 300") })
    #expect(try victim.ask("{\"op\":\"search\",\"q\":\"\(how)\"}").errorCode == "internal")
    #expect(try other.answer()["ok"] == .boolean(true))
    #expect(try victim.ask(Self.search)["ok"] == .boolean(true))
  }

  @Test func `times out what waits too long for a worker`() throws {
    let fixture = try FrontFixture(workers: 1)
    let (busy, waiting) = (try fixture.connect(), try fixture.connect())
    try busy.send("{\"op\":\"search\",\"q\":\"sleep 600\"}\n")
    #expect(fixture.eventually { fixture.log.contains("search sleep 600") })
    let answer = try waiting.ask(#"{"op":"search","q":"x","timeout_ms":100}"#)
    #expect(answer.errorCode == "timeout")
    #expect(try busy.answer()["ok"] == .boolean(true))
  }

  @Test func `keeps one worker free of exports`() throws {
    let fixture = try FrontFixture(workers: 2)
    let exports = try (0..<2).map { _ in try fixture.connect() }
    for client in exports { try client.send("{\"op\":\"export\",\"q\":\"sleep 1000\"}\n") }
    #expect(fixture.eventually { fixture.log.contains("export sleep 1000") })
    let start = MonotonicClock.now()
    #expect(try fixture.connect().ask(Self.search)["ok"] == .boolean(true))
    #expect(MonotonicClock.now() - start < 900_000_000)
    for client in exports { #expect(try client.answer()["ok"] == .boolean(true)) }
  }

  @Test func `says that it is busy when workers keep ending`() throws {
    let fixture = try FrontFixture(workers: 1, worker: Program("/bin/false", []))
    let client = try fixture.connect()
    #expect(fixture.eventually { (try? client.ask(Self.search))?.errorCode == "busy" })
    let answer = try client.ask(Self.search)
    #expect((answer["error"]?["retry_after_ms"]?.whole ?? 0) > 0)
  }

  @Test func `starts a writer when there is an update and ends it when there is none`() throws {
    var limits = FrontLimits()
    limits.writerIdle = 200
    let fixture = try FrontFixture(workers: 1, limits: limits)
    let client = try fixture.connect()
    let update = #"{"op":"update","docs":[{"id":"a"}]}"#
    for _ in 0..<2 { #expect(try client.ask(update)["result"]?["added"]?.whole == 1) }
    #expect(fixture.log.count { $0.hasPrefix("start") } == 2)
    #expect(fixture.eventually { fixture.log.contains { $0.hasPrefix("end") } })
    #expect(try client.ask(update)["ok"] == .boolean(true))
  }

  @Test func `makes updates one after the other, whoever sends them`() throws {
    let fixture = try FrontFixture()
    let clients = try (0..<3).map { _ in try fixture.connect() }
    let start = MonotonicClock.now()
    for client in clients { try client.send("{\"op\":\"update\",\"delete\":[\"a\"]}\n") }
    for client in clients { #expect(try client.answer()["ok"] == .boolean(true)) }
    #expect(MonotonicClock.now() - start > 150_000_000)
  }

  @Test func `lets an update go on when its client leaves`() throws {
    let fixture = try FrontFixture()
    let client = try fixture.connect()
    try client.send("{\"op\":\"update\",\"delete\":[\"a\"]}\n")
    #expect(fixture.eventually { fixture.log.contains("update ") })
    client.close()
    let other = try fixture.connect().ask(#"{"op":"update","delete":["b"]}"#)
    #expect(other["ok"] == .boolean(true))
    #expect(fixture.log.count { $0.hasPrefix("start") } == 3)
  }

  @Test func `leaves no process behind`() throws {
    let fixture = try FrontFixture()
    _ = try fixture.connect().ask(Self.search)
    fixture.front.stop()
    #expect(fixture.front.wait(milliseconds: 5_000))
    let started = fixture.log.filter { $0.hasPrefix("start") }
      .compactMap { Int32($0.dropFirst(6)) }
    #expect(started.count == 2)
    for pid in started { #expect(kill(pid, 0) == -1) }
  }
}
