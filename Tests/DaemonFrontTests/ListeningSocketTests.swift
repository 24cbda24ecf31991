import Foundation
import Platform
import TestSupport
import Testing

@testable import DaemonFront

@Suite("A listening socket")
struct ListeningSocketTests {
  let folder: TemporaryFolder
  var path: String { "\(folder.path)/run/d.sock" }

  init() throws { folder = try TemporaryFolder() }

  static func failure(_ path: String) -> FrontFailure? {
    do throws(FrontFailure) {
      _ = try ListeningSocket(at: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `is its user's alone, in a folder that is too`() throws {
    let socket = try ListeningSocket(at: path)
    #expect(try Files.status(of: path).permissions == 0o600)
    #expect(try Files.status(of: "\(folder.path)/run").permissions == 0o700)
    #expect(socket.path == path)
  }

  @Test func `is removed when it is let go, and its lock is not`() throws {
    do { _ = try ListeningSocket(at: path) }
    #expect(!Files.exists(path))
    #expect(Files.exists("\(path).lock"))
  }

  @Test func `is served by one`() throws {
    let first = try ListeningSocket(at: path)
    #expect(Self.failure(path) == .alreadyServed(path))
    #expect(Files.exists(first.path))
  }

  @Test func `is not taken from a stranger that answers`() throws {
    try Files.makeFolder("\(folder.path)/run", mode: 0o700)
    let stranger = try UnixSocket.listen(path, mode: 0o600, backlog: 1)
    defer { Descriptor.close(stranger) }
    #expect(Self.failure(path) == .alreadyServed(path))
  }

  @Test func `replaces one that nobody serves any more`() throws {
    try Files.makeFolder("\(folder.path)/run", mode: 0o700)
    Descriptor.close(try UnixSocket.listen(path, mode: 0o600, backlog: 1))
    #expect(Files.exists(path))
    let socket = try ListeningSocket(at: path)
    let client = try UnixSocket.connect(socket.path)
    Descriptor.close(client)
  }

  @Test(arguments: ["file", "folder", "link"]) func `replaces nothing else`(what: String) throws {
    try Files.makeFolder("\(folder.path)/run", mode: 0o700)
    try folder.write("canary", "sings")
    switch what {
    case "file": try folder.write("run/d.sock", "text")
    case "folder": try Files.makeFolder(path, mode: 0o700)
    default:
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "\(folder.path)/canary")
    }
    #expect(Self.failure(path) == .notOurSocket(path))
    #expect(try Files.read("\(folder.path)/canary", limit: 10) == Array("sings".utf8))
  }

  @Test func `does not stand where others can replace it`() throws {
    try Files.makeFolder("\(folder.path)/run", mode: 0o700)
    unsafe chmod("\(folder.path)/run", 0o777)
    #expect(Self.failure(path) == .unsafeFolder("\(folder.path)/run"))
    unsafe chmod("\(folder.path)/run", 0o1777)
    #expect(Self.failure(path) == nil)
  }

  @Test func `has a path of at most 107 bytes`() {
    let long = "\(folder.path)/\(String(repeating: "x", count: 108))"
    guard case .badPath(let message) = Self.failure(long) else {
      Issue.record("the path was taken")
      return
    }
    #expect(message.contains("a Unix socket's may have 107"))
  }
}
