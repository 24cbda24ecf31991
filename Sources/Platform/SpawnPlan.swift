internal import Glibc

/// What posix_spawn is told: which descriptors to keep and under which numbers.
@safe struct SpawnPlan: ~Copyable {
  private var actions = unsafe posix_spawn_file_actions_t()
  private var attributes = posix_spawnattr_t()
  /// Copies of the descriptors passed, above any number asked for, so that none overwrites another.
  private var copies: [Int32] = []

  init(
    passing descriptors: [(from: Int32, to: Int32)], leadingGroup: Bool
  ) throws(SystemFailure) {
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    let highest = descriptors.map(\.to).max() ?? 2
    for (from, to) in descriptors {
      let copy = try retrying("fcntl") { fcntl(from, F_DUPFD_CLOEXEC, highest + 1) }
      copies.append(copy)
      unsafe posix_spawn_file_actions_adddup2(&actions, copy, to)
    }
    closeOthers(than: descriptors.map(\.to))
    restoreSignals(leadingGroup: leadingGroup)
  }

  deinit {
    for copy in copies { Descriptor.close(copy) }
    var (spentActions, spentAttributes) = unsafe (actions, attributes)
    unsafe posix_spawn_file_actions_destroy(&spentActions)
    unsafe posix_spawnattr_destroy(&spentAttributes)
  }

  mutating func start(
    _ executable: String, _ arguments: [String]
  ) throws(SystemFailure) -> Int32 {
    var words = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var pid: pid_t = 0
    let code = unsafe posix_spawn(&pid, executable, &actions, &attributes, &words, environ)
    guard code == 0 else { throw SystemFailure(call: "posix_spawn", path: executable, code: code) }
    return pid
  }

  /// All that this program opens is closed by exec; what was left open to it is closed here.
  private mutating func closeOthers(than kept: [Int32]) {
    for name in (try? Files.entries(in: "/proc/self/fd")) ?? [] {
      guard let number = Int32(name), number > 2, !kept.contains(number),
        fcntl(number, F_GETFD) == 0
      else { continue }
      unsafe posix_spawn_file_actions_addclose(&actions, number)
    }
  }

  private mutating func restoreSignals(leadingGroup: Bool) {
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    // The group's number is the child's.
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(leadingGroup ? flags | POSIX_SPAWN_SETPGROUP : flags))
  }
}
