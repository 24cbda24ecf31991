/// What one daemon serves, where, and with which processes.
package struct FrontConfiguration: Sendable {
  /// The real path of the index; the front itself never opens it.
  package var index: String
  package var socketPath: String
  /// How many worker processes answer; at least 1.
  package var workers: Int
  /// Refuses every `update`.
  package var isReadOnly: Bool
  /// Answers requests on descriptor 3, one after the other, until that is closed.
  package var worker: Program
  /// The same for `update`; started when there is one.
  package var writer: Program
  package var limits: FrontLimits
  /// Of the program, such as `0.1.0`.
  package var version: String

  package init(
    index: String, socketPath: String, workers: Int, isReadOnly: Bool, worker: Program,
    writer: Program, limits: FrontLimits, version: String
  ) {
    self.index = index
    self.socketPath = socketPath
    self.workers = max(1, workers)
    self.isReadOnly = isReadOnly
    self.worker = worker
    self.writer = writer
    self.limits = limits
    self.version = version
  }
}

/// A program to start and what to tell it.
package struct Program: Equatable, Sendable {
  package var executable: String
  package var arguments: [String]

  package init(_ executable: String, _ arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }
}
