import Foundation
import Wire

/// What another search engine says to a query.
struct PeerAnswer {
  /// In milliseconds, measured within the peer's own process.
  let latency: Double
  let matches: Int
  /// Time on a processor since the peer began, in milliseconds.
  let processor: Double
}

/// Another search engine: a program that takes a query a line and answers with a line.
final class Peer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var pending: [UInt8] = []

  init(_ command: [String]) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func ask(_ query: BenchmarkQuery) throws -> PeerAnswer {
    try input.fileHandleForWriting.write(contentsOf: Data(query.line))
    let answer = try JSONValue(parsing: try line())
    return PeerAnswer(
      latency: answer["ms"].flatMap(Runner.number) ?? 0, matches: answer["total"]?.whole ?? 0,
      processor: answer["cpu_ms"].flatMap(Runner.number) ?? 0)
  }

  private func line() throws -> [UInt8] {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeFirst(end + 1) }
        return Array(pending[..<end])
      }
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw CocoaError(.fileReadUnknown) }
      pending += bytes
    }
  }
}
