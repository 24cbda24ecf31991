/// How much a program that is run for its output may use.
package struct ProgramLimits: Hashable, Sendable {
  /// Of time that passes, and of a processor's.
  package var seconds: Int
  /// Of memory that it writes to, in bytes (`RLIMIT_DATA`).
  package var memory: Int
  /// Of what it writes to standard output, in bytes.
  package var output: Int

  package init(seconds: Int, memory: Int, output: Int) {
    self.seconds = seconds
    self.memory = memory
    self.output = output
  }
}

/// Why a program gave no output that is of use.
package enum ProgramFailure: Error, Hashable, Sendable {
  case system(SystemFailure)
  case timedOut(seconds: Int)
  /// `limit` in bytes.
  case tooMuchOutput(limit: Int)
  /// It ended otherwise than by exit code 0. `message`: the first line it wrote to standard error.
  case failed(ChildProcess.Ending, message: String)
}
