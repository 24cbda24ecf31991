internal import Glibc

/// A process that this one started. It is waited for once; after that its number is another's.
package struct ChildProcess: Sendable {
  /// How a process ended.
  package enum Ending: Hashable, Sendable { case exited(Int32), signalled(Int32) }

  package let pid: Int32

  /// Starts a program with this process' environment, no signal blocked or ignored, and standard
  /// input, output and error. `descriptors` gives it others, each under the number `to`; nothing
  /// else stays open in it.
  package static func spawn(
    _ executable: String, _ arguments: [String], passing descriptors: [(from: Int32, to: Int32)]
  ) throws(SystemFailure) -> ChildProcess {
    var plan = try SpawnPlan(passing: descriptors, leadingGroup: false)
    return ChildProcess(pid: try plan.start(executable, arguments))
  }

  /// Likewise, with no standard stream but those passed, at the head of a process group of its own:
  /// the number of the group is the child's.
  package static func spawnGroup(
    _ executable: String, _ arguments: [String], passing descriptors: [(from: Int32, to: Int32)]
  ) throws(SystemFailure) -> ChildProcess {
    var plan = try SpawnPlan(passing: descriptors, leadingGroup: true)
    return ChildProcess(pid: try plan.start(executable, arguments))
  }

  /// Bounds what it may use from now on, where the system can: a processor's time, and the memory
  /// it writes to, in bytes. It leaves no core file.
  func limit(seconds: Int, memory: Int) {
    LinuxCalls.bound(pid, RLIMIT_CPU, to: seconds)
    LinuxCalls.bound(pid, RLIMIT_DATA, to: memory)
    LinuxCalls.bound(pid, RLIMIT_CORE, to: 0)
  }

  package func send(_ signal: Int32) throws(SystemFailure) {
    try retrying("kill") { kill(pid, signal) }
  }

  /// Sends a signal that carries a number (`sigqueue`).
  package func queue(_ signal: Int32, value: Int32) throws(SystemFailure) {
    var carried = unsafe sigval()
    unsafe carried.sival_int = value
    try retrying("sigqueue") { unsafe sigqueue(pid, signal, carried) }
  }

  /// Waits until it ends.
  package func wait() throws(SystemFailure) -> Ending {
    var status: Int32 = 0
    try retrying("waitpid") { unsafe waitpid(pid, &status, 0) }
    return Self.ending(status)
  }

  /// How it ended, nil while it runs.
  package func poll() throws(SystemFailure) -> Ending? {
    var status: Int32 = 0
    let found = try retrying("waitpid") { unsafe waitpid(pid, &status, WNOHANG) }
    return found == 0 ? nil : Self.ending(status)
  }

  /// wait(2): the low seven bits are the signal, the byte above them the exit code.
  private static func ending(_ status: Int32) -> Ending {
    status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .signalled(status & 0x7f)
  }
}
