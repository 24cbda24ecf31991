import Foundation
import Synchronization

/// One of the two programs, as it was built beside the tests.
struct Program {
  let path: String

  static let dossier = Program("dossier")
  static let dossierd = Program("dossierd")

  private init(_ name: String) {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    path = tests.deletingLastPathComponent().appendingPathComponent(name).path
  }

  struct Run {
    let status: Int32
    let output: String
    let messages: String

    /// The output as one JSON object.
    var json: [String: Any] {
      get throws {
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
      }
    }
  }

  /// Runs the program to its end, with nothing of this process's environment that names an index.
  @discardableResult
  func run(_ arguments: [String], input: String = "", in folder: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = Self.environment
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    let messages = Collected(stderr)
    let fed = Thread {
      stdin.fileHandleForWriting.write(Data(input.utf8))
      try? stdin.fileHandleForWriting.close()
    }
    fed.start()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      messages: messages.text)
  }

  /// Starts the program and leaves it running.
  func start(_ arguments: [String], messages: FileHandle = .nullDevice) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = Self.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages
    try process.run()
    return process
  }

  private static let environment: [String: String] = {
    var environment = ProcessInfo.processInfo.environment
    for name in ["DOSSIER_INDEX", "DOSSIER_SOCKET", "XDG_RUNTIME_DIR"] {
      environment[name] = nil
    }
    return environment
  }()
}

/// All that comes out of a pipe, read on a thread of its own so that the pipe never fills.
private final class Collected: Sendable {
  private let data = Mutex(Data())
  private let done = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe) {
    let handle = pipe.fileHandleForReading
    let thread = Thread { [self] in
      let all = handle.readDataToEndOfFile()
      data.withLock { $0 = all }
      done.signal()
    }
    thread.start()
  }

  var text: String {
    done.wait()
    done.signal()
    return data.withLock { String(decoding: $0, as: UTF8.self) }
  }
}
