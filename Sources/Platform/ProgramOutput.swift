internal import Glibc

/// Programs of others that are run for what they write.
package enum ProgramOutput {
  /// The standard output of a program, which must end by itself with exit code 0.
  ///
  /// It is started without a shell, reads nothing, and has `file` under the number 3. It leads a
  /// process group: past a limit, it is killed with all that it started.
  package static func read(
    _ executable: String, _ arguments: [String], file: Int32, limits: ProgramLimits
  ) throws(ProgramFailure) -> [UInt8] {
    var run: ProgramRun
    do throws(SystemFailure) {
      run = try ProgramRun(executable, arguments, file: file, limits: limits)
    } catch {
      throw .system(error)
    }
    let ending: ChildProcess.Ending
    do throws(ProgramFailure) {
      try run.collect()
      ending = try run.wait()
    } catch {
      run.kill()
      throw error
    }
    guard ending == .exited(0) else { throw .failed(ending, message: run.message) }
    return run.output
  }

  /// The absolute path of a program in one of some folders; nil where there is none.
  package static func path(of name: String, in folders: [String]) -> String? {
    folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first { path in
      guard unsafe access(path, X_OK) == 0, let real = try? Files.realPath(path) else {
        return false
      }
      return (try? Files.status(of: real).kind) == .regular
    }
  }

  /// The folders that `PATH` names.
  package static func searchPath() -> [String] {
    guard let value = unsafe getenv("PATH") else { return [] }
    return unsafe String(cString: value).split(separator: ":").map(String.init)
  }
}

/// A program that runs, and what it has written so far. One owner, one thread.
private struct ProgramRun: ~Copyable {
  private let child: ChildProcess
  private let limits: ProgramLimits
  /// On `MonotonicClock`.
  private let deadline: UInt64
  private var streams: [Stream]

  /// What the program writes to one end, and is read here at the other.
  private struct Stream {
    let descriptor: Int32
    var bytes: [UInt8] = []
    var isOpen = true
  }

  /// More of standard error is read and dropped.
  private static let mostMessage = 4096
  private static let piece = 64 << 10
  /// How often the end of a program is looked for that has closed its output, in microseconds.
  private static let patience: UInt32 = 5_000

  init(
    _ executable: String, _ arguments: [String], file: Int32, limits: ProgramLimits
  ) throws(SystemFailure) {
    let nothing = try retrying("open") { unsafe open("/dev/null", O_RDONLY | O_CLOEXEC) }
    defer { Descriptor.close(nothing) }
    let output = try UnixSocket.pair()
    defer { Descriptor.close(output.1) }
    let errors: (Int32, Int32)
    do throws(SystemFailure) { errors = try UnixSocket.pair() } catch {
      Descriptor.close(output.0)
      throw error
    }
    defer { Descriptor.close(errors.1) }
    do throws(SystemFailure) {
      child = try ChildProcess.spawnGroup(
        executable, arguments,
        passing: [(nothing, 0), (output.1, 1), (errors.1, 2), (file, 3)])
    } catch {
      Descriptor.close(output.0)
      Descriptor.close(errors.0)
      throw error
    }
    child.limit(seconds: limits.seconds, memory: limits.memory)
    self.limits = limits
    deadline = MonotonicClock.now() + UInt64(limits.seconds) * 1_000_000_000
    streams = [Stream(descriptor: output.0), Stream(descriptor: errors.0)]
  }

  deinit {
    for stream in streams { Descriptor.close(stream.descriptor) }
  }

  var output: [UInt8] { streams[0].bytes }

  /// The first line of what it wrote to standard error.
  var message: String {
    let line = streams[1].bytes.drop { $0 <= 0x20 }.prefix { $0 >= 0x20 }
    return String(decoding: line.prefix(200), as: UTF8.self)
  }

  /// Reads what it writes until it has closed both streams.
  mutating func collect() throws(ProgramFailure) {
    while streams.contains(where: \.isOpen) {
      guard let left = millisecondsLeft else { throw .timedOut(seconds: limits.seconds) }
      var entries = streams.map { stream in
        pollfd(fd: stream.isOpen ? stream.descriptor : -1, events: Int16(POLLIN), revents: 0)
      }
      let count = unsafe entries.withUnsafeMutableBufferPointer {
        unsafe Glibc.poll($0.baseAddress, nfds_t($0.count), left)
      }
      guard count >= 0 || errno == EINTR else {
        throw .system(SystemFailure(call: "poll", code: errno))
      }
      for place in entries.indices where count > 0 && entries[place].revents != 0 {
        try readSome(place)
      }
      guard output.count <= limits.output else { throw .tooMuchOutput(limit: limits.output) }
    }
  }

  private mutating func readSome(_ place: Int) throws(ProgramFailure) {
    let descriptor = streams[place].descriptor
    let bytes = try system { () throws(SystemFailure) in
      try Descriptor.read(descriptor, upTo: Self.piece)
    }
    if bytes.isEmpty { streams[place].isOpen = false }
    let room = place == 0 ? bytes.count : Self.mostMessage - streams[place].bytes.count
    streams[place].bytes += bytes.prefix(max(0, room))
  }

  /// Waits until it ends.
  func wait() throws(ProgramFailure) -> ChildProcess.Ending {
    while true {
      let ending = try system { () throws(SystemFailure) in try child.poll() }
      if let ending { return ending }
      guard millisecondsLeft != nil else { throw .timedOut(seconds: limits.seconds) }
      usleep(Self.patience)
    }
  }

  /// Ends it and all that it started.
  func kill() {
    _ = Glibc.kill(-child.pid, SIGKILL)
    _ = try? child.wait()
  }

  /// Nil when there are none.
  private var millisecondsLeft: Int32? {
    let now = MonotonicClock.now()
    return now < deadline ? Int32(clamping: (deadline - now) / 1_000_000 + 1) : nil
  }
}

private func system<Answer>(
  _ body: () throws(SystemFailure) -> Answer
) throws(ProgramFailure) -> Answer {
  do throws(SystemFailure) { return try body() } catch { throw .system(error) }
}
