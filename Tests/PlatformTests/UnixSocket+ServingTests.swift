import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite("A socket that serves")
struct UnixSocketServingTests {
  let folder: TemporaryFolder
  var path: String { "\(folder.path)/s" }

  init() throws { folder = try TemporaryFolder() }

  @Test func `has its mode, and takes connections`() throws {
    let listening = try UnixSocket.listen(path, mode: 0o600, backlog: 1)
    defer { Descriptor.close(listening) }
    #expect(try Files.status(of: path).permissions == 0o600)
    #expect(UnixSocket.stands(at: path))
    Descriptor.close(try UnixSocket.connect(path))
  }

  @Test func `does not take the place of what stands there`() throws {
    try folder.write("s", "text")
    #expect(!UnixSocket.stands(at: path))
    let failure = #expect(throws: SystemFailure.self) {
      try UnixSocket.listen(path, mode: 0o600, backlog: 1)
    }
    #expect(failure?.code == EADDRINUSE)
  }

  @Test func `has a path that fits`() {
    let failure = #expect(throws: SystemFailure.self) {
      try UnixSocket.listen("/tmp/" + String(repeating: "x", count: 103), mode: 0o600, backlog: 1)
    }
    #expect(failure?.code == ENAMETOOLONG)
  }

  @Test(arguments: [false, true]) func `takes datagrams, at a path or an abstract name`(
    isAbstract: Bool
  ) throws {
    // Perl, which every Debian has, prints what it receives.
    let name = isAbstract ? "@dossier-test-\(UUID().uuidString)" : path
    let script = """
      use Socket; my $n = $ARGV[0]; $n =~ s/^@/\\0/; socket(my $s, AF_UNIX, SOCK_DGRAM, 0) or die;
      bind($s, pack_sockaddr_un($n)) or die $!; $| = 1; print "ready\\n";
      recv($s, my $text, 100, 0); print "<$text>";
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/perl")
    process.arguments = ["-e", script, name]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    _ = output.fileHandleForReading.availableData
    try UnixSocket.sendDatagram(Array("READY=1".utf8), to: name)
    let rest = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: rest, as: UTF8.self) == "<READY=1>")
  }

  @Test func `gives an error where nobody takes datagrams`() {
    #expect(throws: SystemFailure.self) { try UnixSocket.sendDatagram([1], to: path) }
  }
}
