import Foundation
import Platform
import TestSupport
import Testing
import Wire

@testable import DaemonFront

private let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first(where: Files.exists)

@Suite("The Python client", .serialized, .enabled(if: python != nil))
struct PythonClientTests {
  static let clients = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Tools/clients").standardized.path

  /// Runs Python with the client's folder to import from, and gives what it prints and its exit code.
  static func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python ?? "")
    process.arguments = arguments
    process.environment = environment.merging([
      "PYTHONPATH": clients, "PYTHONDONTWRITEBYTECODE": "1",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  @Test(arguments: [
    ["XDG_RUNTIME_DIR": "/run/user/7"], ["TMPDIR": "/scratch/"], ["DOSSIER_SOCKET": "/x.sock"], [:],
  ]) func `finds the socket where the others do`(environment: [String: String]) throws {
    let folder = try TemporaryFolder()
    let index = try Files.realPath(folder.path)
    let environment = environment.merging(["DOSSIER_INDEX": index]) { $1 }
    let printed = try Self.run(
      ["-c", "import dossier; print(dossier.socket_path())"], environment: environment)
    let path = try SocketName.path(
      asked: nil, environment: environment, user: getuid(), index: index)
    #expect(printed.output == path + "\n")
  }

  @Test func `exports, adds and says what was refused`() throws {
    let fixture = try FrontFixture()
    let script = "\(Self.clients)/dossier.py"
    let export = try Self.run([script, "-s", fixture.path, "export", "events 3 5"])
    #expect(export.output.split(separator: "\n").count == 3)
    #expect(export.code == 0)
    #expect(try Self.run([script, "-s", fixture.path, "search", "syntax"]).code == 65)
    #expect(try Self.run([script, "-s", "/nowhere", "search", "x"]).code == 69)
  }
}
