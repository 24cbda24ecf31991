import Glibc
import Platform
import TestSupport
import Testing

@Suite struct `The output of a program` {
  private static let limits = ProgramLimits(seconds: 20, memory: 1 << 30, output: 1 << 20)

  private func output(
    _ script: String, file: [UInt8] = [], limits: ProgramLimits = Self.limits
  ) throws -> String {
    let descriptor = try Descriptor.temporary(file)
    defer { Descriptor.close(descriptor) }
    let bytes = try ProgramOutput.read(
      "/bin/sh", ["-c", script], file: descriptor, limits: limits)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `is what it writes of the file that it is given`() throws {
    #expect(try output("cat /dev/fd/3", file: Array("some text".utf8)) == "some text")
    #expect(try output("head -c 300000 /dev/zero | tr '\\0' x").utf8.count == 300_000)
  }

  @Test func `comes from a program that can read nothing else`() throws {
    #expect(try output("cat; echo end") == "end\n")
  }

  @Test func `is of no use when it fails`() {
    #expect(throws: ProgramFailure.failed(.exited(3), message: "no such page")) {
      try output("echo text; echo 'no such page' >&2; echo more >&2; exit 3")
    }
    #expect(throws: ProgramFailure.failed(.signalled(SIGKILL), message: "")) {
      try output("kill -9 $$")
    }
  }

  @Test func `does not wait for a message that is too long to read`() throws {
    #expect(try output("head -c 300000 /dev/zero | tr '\\0' x >&2; echo text") == "text\n")
  }

  @Test func `ends with the program and all that it started, when it takes too long`() throws {
    var limits = Self.limits
    limits.seconds = 1
    let folder = try TemporaryFolder()
    let script = "echo $$ > \(folder.path)/pid; (sleep 60; echo late) | cat"
    #expect(throws: ProgramFailure.timedOut(seconds: 1)) { try output(script, limits: limits) }
    let pid = try #require(
      Int32(
        String(decoding: Files.read("\(folder.path)/pid", limit: 100), as: UTF8.self).dropLast()))
    var left = 100
    while kill(-pid, 0) == 0, left > 0 {
      usleep(50_000)
      left -= 1
    }
    #expect(left > 0)
  }

  @Test func `is bounded`() {
    var limits = Self.limits
    limits.output = 1000
    #expect(throws: ProgramFailure.tooMuchOutput(limit: 1000)) {
      try output("yes", limits: limits)
    }
  }

  @Test func `is made in bounded memory`() {
    var limits = Self.limits
    limits.memory = 32 << 20
    #expect(throws: ProgramFailure.self) {
      try output("sleep 0.2; x=$(head -c 100000000 /dev/zero | tr '\\0' x); echo", limits: limits)
    }
  }

  @Test func `needs a program that is there`() {
    #expect(throws: ProgramFailure.self) {
      try ProgramOutput.read("/nowhere", [], file: 0, limits: Self.limits)
    }
    #expect(ProgramOutput.path(of: "sh", in: ["relative", "/nowhere", "/bin"]) == "/bin/sh")
    #expect(ProgramOutput.path(of: "bin", in: ["/"]) == nil)
    #expect(ProgramOutput.path(of: "sh", in: []) == nil)
  }
}
