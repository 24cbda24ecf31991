import Foundation
import TestSupport

/// A daemon on a socket of its own, ended when the test lets go of it.
final class RunningDaemon {
  let socket: String
  let process: Process
  private let folder: TemporaryFolder

  /// - Parameter index: the path of an index.
  init(index: String, _ arguments: [String] = []) throws {
    folder = try TemporaryFolder()
    socket = folder.path + "/d.sock"
    let log = folder.path + "/log"
    try folder.write("log", "")
    guard let messages = FileHandle(forWritingAtPath: log) else { throw Unexpected("no log") }
    process = try Program.dossierd.start(
      ["-i", index, "-s", socket] + arguments, messages: messages)
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: socket) {
      guard process.isRunning else {
        throw Unexpected(try String(contentsOfFile: log, encoding: .utf8))
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  deinit {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }

  func run(_ arguments: [String], input: String = "") throws -> Program.Run {
    try Program.dossier.run(["-s", socket, "--timeout", "60s"] + arguments, input: input)
  }

  /// The processes that the daemon started, whichever of its threads did.
  var children: [Int32] {
    let tasks = "/proc/\(process.processIdentifier)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.flatMap { thread in
      let text = (try? String(contentsOfFile: "\(tasks)/\(thread)/children", encoding: .utf8)) ?? ""
      return text.split(separator: " ").compactMap { Int32($0) }
    }
  }

  /// The memory of a process that is resident, in bytes.
  static func residentBytes(of pid: Int32) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(pid)/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
  }
}
