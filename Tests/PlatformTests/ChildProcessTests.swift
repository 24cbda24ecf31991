import Glibc
import Platform
import Testing

@Suite("A child process")
struct ChildProcessTests {
  private func shell(
    _ script: String, passing: [(from: Int32, to: Int32)] = []
  ) throws -> ChildProcess {
    try ChildProcess.spawn("/bin/sh", ["-c", script], passing: passing)
  }

  @Test(
    arguments: [
      ("exit 7", .exited(7)), ("exit 0", .exited(0)), ("kill -9 $$", .signalled(9)),
    ] as [(String, ChildProcess.Ending)])
  func `tells how it ended`(script: String, ending: ChildProcess.Ending) throws {
    #expect(try shell(script).wait() == ending)
  }

  @Test func `is one that can be started`() {
    #expect(throws: SystemFailure(call: "posix_spawn", path: "/nowhere", code: ENOENT)) {
      try ChildProcess.spawn("/nowhere", [], passing: [])
    }
  }

  @Test func `can be asked without waiting, and signalled`() throws {
    let child = try shell("sleep 60")
    #expect(try child.poll() == nil)
    try child.send(SIGTERM)
    #expect(try child.wait() == .signalled(SIGTERM))
  }

  @Test func `has the descriptors it is given, under the numbers asked for`() throws {
    let (ours, first) = try UnixSocket.pair()
    let (ours2, second) = try UnixSocket.pair()
    let ends = [ours, first, ours2, second]
    defer { for end in ends { Descriptor.close(end) } }
    let child = try shell(
      "echo three >&3; echo four >&4; ls /proc/self/fd >&3",
      passing: [(from: first, to: 4), (from: second, to: 3)])
    #expect(try child.wait() == .exited(0))
    #expect(try Descriptor.read(ours, upTo: 100) == Array("four\n".utf8))
    let listed = String(decoding: try Descriptor.read(ours2, upTo: 200), as: UTF8.self)
    let lines = listed.split(separator: "\n").map(String.init)
    // The last number is that of the listed folder itself.
    #expect(lines.prefix(6) == ["three", "0", "1", "2", "3", "4"])
    #expect(lines.count == 7)
  }

  @Test func `starts with no signal ignored`() throws {
    Signals.ignoreWriteSignals()
    #expect(try shell("kill -PIPE $$; exit 3").wait() == .signalled(SIGPIPE))
  }

  @Test func `takes a number with a signal`() throws {
    let child = try shell("trap 'exit 5' USR1; while :; do sleep 0.05; done")
    usleep(300_000)
    try child.queue(SIGUSR1, value: 42)
    #expect(try child.wait() == .exited(5))
  }
}
