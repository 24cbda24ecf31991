import Platform
import TestSupport
import Testing
import Wire

@testable import Client

@Suite("A client")
struct ClientTests {
  /// What a daemon sends is written before it is read: a socket holds it.
  static func daemon(sending text: String, thenCloses: Bool = true) throws -> (Int32, Int32) {
    let (ours, theirs) = try UnixSocket.pair()
    try Descriptor.writeAll(theirs, Array(text.utf8))
    if thenCloses { Descriptor.close(theirs) }
    return (ours, theirs)
  }

  @Test func `asks a request and takes the events before its answer`() throws {
    let (ours, theirs) = try Self.daemon(
      sending: """
        {"event":"doc","doc":1}
        {"event":"doc","doc":2}
        {"ok":true,"result":{"sent":2}}

        """, thenCloses: false)
    defer { Descriptor.close(theirs) }
    var client = Client(over: ours)
    var events = 0
    let answer = try client.ask(Array(#"{"op":"export"}"#.utf8), milliseconds: 1_000) { _ in
      events += 1
    }
    #expect(events == 2)
    #expect(try answer.value()["result"]?["sent"]?.whole == 2)
    let sent = try Descriptor.read(theirs, upTo: 100)
    #expect(String(decoding: sent, as: UTF8.self) == "{\"op\":\"export\"}\n")
  }

  @Test func `reads a line of many pieces`() throws {
    let long = String(repeating: "x", count: 150_000)
    let (ours, _) = try Self.daemon(sending: "{\"ok\":true,\"x\":\"\(long)\"}\n{\"ok\":true}\n")
    var client = Client(over: ours)
    #expect(try client.next()?.bytes.count == 150_018)
    #expect(try client.next()?.bytes.count == 11)
    #expect(try client.next() == nil)
  }

  @Test func `knows an answer that is not whole`() throws {
    let (ours, _) = try Self.daemon(sending: "{\"event\":\"doc\"}\n")
    var client = Client(over: ours)
    #expect(throws: ClientFailure.truncated) { try client.ask([]) }
    let (cut, _) = try Self.daemon(sending: "{\"ok\":tr")
    client = Client(over: cut)
    #expect(throws: ClientFailure.truncated) { try client.next() }
  }

  @Test func `does not wait longer than it was told`() throws {
    let (ours, theirs) = try Self.daemon(sending: "", thenCloses: false)
    defer { Descriptor.close(theirs) }
    var client = Client(over: ours)
    #expect(throws: ClientFailure.timedOut(milliseconds: 30)) {
      try client.ask([], milliseconds: 30)
    }
  }

  @Test func `takes the reason of a daemon that turned it away`() throws {
    let busy = WireFailure(.busy, "too many")
    let line = String(decoding: busy.terminalLine(answering: nil), as: UTF8.self)
    let (ours, _) = try Self.daemon(sending: line + "\n")
    var client = Client(over: ours)
    #expect(try client.ask(Array(#"{"op":"ping"}"#.utf8)).failure == busy)
  }

  @Test func `says where nobody listens`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/none.sock"
    let failure = #expect(throws: ClientFailure.self) { _ = try Client(connecting: path) }
    #expect(failure == .unreachable(path: path, reason: "No such file or directory"))
    #expect(failure?.exitCode == 69)
  }
}
