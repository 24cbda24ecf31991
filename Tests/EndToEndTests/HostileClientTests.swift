import Foundation
import Testing

@Suite struct `A hostile client` {
  private func daemon() throws -> RunningDaemon { try RunningDaemon(index: try sample.get().path) }

  private func code(_ answer: [String: Any]) -> String? {
    (answer["error"] as? [String: Any])?["code"] as? String
  }

  @Test func `that sends garbage gets one error with a hint and is hung up on`() throws {
    let daemon = try daemon()
    let client = try RawSocket(daemon.socket)
    try client.send("garbage\n")
    let answer = try client.answer()
    #expect(code(answer) == "bad_frame")
    #expect((answer["error"] as? [String: Any])?["hint"] is String)
    #expect(try client.line() == nil)
  }

  /// What is sent, and the code it is answered with.
  private static let nonsense: [(String, String)] = [
    (#"{"op":"search","q":"#, "bad_frame"),
    (String(repeating: "[", count: 5000) + "\n", "bad_frame"),
    (#"{"op":"ping","x":"# + String(repeating: "[", count: 500) + "\n", "bad_request"),
  ]

  @Test func `that sends what is not UTF-8 is told so`() throws {
    let daemon = try daemon()
    let client = try RawSocket(daemon.socket)
    try client.send(Array(#"{"op":"search","q":""#.utf8) + [0xFF, 0xFE] + Array("\"}\n".utf8))
    #expect(try code(client.answer()) == "bad_frame")
  }

  @Test(arguments: nonsense)
  func `that sends what is no request is told so`(text: String, expected: String) throws {
    let daemon = try daemon()
    let client = try RawSocket(daemon.socket)
    try client.send(text)
    client.finish()
    #expect(try code(client.answer()) == expected)
    #expect(try daemon.run(["count", "AI Act"]).status == 0)
  }

  @Test func `that sends a line of two megabytes is refused before it is kept`() throws {
    let daemon = try daemon()
    let client = try RawSocket(daemon.socket)
    let start = Array("{\"op\":\"search\",\"q\":\"".utf8)
    try? client.send(start + [UInt8](repeating: 0x61, count: 2 << 20) + Array("\"}\n".utf8))
    #expect(try code(client.answer()) == "too_large")
    #expect(try daemon.run(["count", "AI Act"]).status == 0)
  }

  @Test func `that only sits there leaves room for others`() throws {
    let daemon = try daemon()
    let before = RunningDaemon.residentBytes(of: daemon.process.processIdentifier)
    let idle = try (0..<200).map { _ in try RawSocket(daemon.socket) }
    #expect(try daemon.run(["count", "AI Act"]).status == 0)
    let after = RunningDaemon.residentBytes(of: daemon.process.processIdentifier)
    #expect(after - before < 20 << 20)
    #expect(idle.count == 200)
  }

  @Test func `that hangs up at once costs nobody anything`() throws {
    let daemon = try daemon()
    for _ in 0..<50 {
      let client = try RawSocket(daemon.socket)
      try client.send(#"{"op":"search","q":"AI Act","facets":{"org":{}}}"# + "\n")
    }
    #expect(try daemon.run(["count", "AI Act"]).status == 0)
  }
}
