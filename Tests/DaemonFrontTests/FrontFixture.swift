import Foundation
import Logging
import TestSupport
import Wire

@testable import DaemonFront

/// A daemon over fake workers, at a socket in a folder of its own.
final class FrontFixture {
  let folder: TemporaryFolder
  let front: RunningFront
  private var socket: ListeningSocket

  var path: String { "\(folder.path)/d.sock" }

  init(
    workers: Int = 2, isReadOnly: Bool = false, limits: FrontLimits = FrontLimits(),
    worker: Program? = nil
  ) throws {
    folder = try TemporaryFolder()
    let script = try folder.write("worker.pl", FakeWorker.script)
    let fake = Program("/usr/bin/perl", [script, "\(folder.path)/log"])
    socket = try ListeningSocket(at: "\(folder.path)/d.sock")
    front = try RunningFront(
      FrontConfiguration(
        index: "/an/index", socketPath: "\(folder.path)/d.sock", workers: workers,
        isReadOnly: isReadOnly, worker: worker ?? fake, writer: fake, limits: limits,
        version: "9.9"),
      on: &socket, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  deinit {
    front.stop()
    _ = front.wait(milliseconds: 5_000)
  }

  func connect() throws -> TestClient { try TestClient(path) }

  /// What the workers did, a line each.
  var log: [String] {
    let text = (try? String(contentsOfFile: "\(folder.path)/log", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// Waits until something holds, for at most five seconds.
  func eventually(_ holds: () -> Bool) -> Bool {
    for _ in 0..<500 {
      if holds() { return true }
      usleep(10_000)
    }
    return holds()
  }
}
