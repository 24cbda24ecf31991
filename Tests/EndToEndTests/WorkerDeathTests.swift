import Foundation
import Testing

@Suite struct `A worker that dies` {
  @Test func `costs one client one error`() throws {
    let daemon = try RunningDaemon(index: try sample.get().path, ["--workers", "1"])
    _ = try daemon.run(["count", "AI Act"])
    guard let worker = daemon.children.first else {
      Issue.record("no worker")
      return
    }
    kill(worker, SIGSTOP)
    let client = try RawSocket(daemon.socket)
    try client.send(#"{"id":1,"op":"count","queries":["AI Act"],"timeout_ms":60000}"# + "\n")
    Thread.sleep(forTimeInterval: 0.3)
    kill(worker, SIGKILL)
    let answer = try client.answer()
    #expect(answer["ok"] as? Bool == false)
    #expect((answer["error"] as? [String: Any])?["code"] as? String == "internal")
    try client.send(#"{"id":2,"op":"count","queries":["AI Act"],"timeout_ms":60000}"# + "\n")
    #expect(try client.answer()["ok"] as? Bool == true)
  }

  @Test func `because it hangs is replaced after the deadline`() throws {
    let daemon = try RunningDaemon(index: try sample.get().path, ["--workers", "1"])
    _ = try daemon.run(["count", "AI Act"])
    guard let worker = daemon.children.first else {
      Issue.record("no worker")
      return
    }
    kill(worker, SIGSTOP)
    let client = try RawSocket(daemon.socket)
    try client.send(#"{"id":1,"op":"count","queries":["AI Act"],"timeout_ms":300}"# + "\n")
    let answer = try client.answer()
    #expect((answer["error"] as? [String: Any])?["code"] as? String == "timeout")
    try client.send(#"{"id":2,"op":"count","queries":["AI Act"],"timeout_ms":60000}"# + "\n")
    #expect(try client.answer()["ok"] as? Bool == true)
  }
}
