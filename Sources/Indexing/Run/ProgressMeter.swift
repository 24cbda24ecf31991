internal import Platform

/// Counts what the threads of a run do, and tells its user about it at most ten times a second.
final class ProgressMeter: Sendable {
  private struct State {
    var progress: IndexProgress
    var told: UInt64 = 0
  }

  private let state: Shared<State>
  private let tell: @Sendable (IndexProgress) -> Void
  /// In nanoseconds.
  private static let interval: UInt64 = 100_000_000

  init(_ tell: @escaping @Sendable (IndexProgress) -> Void) {
    self.tell = tell
    state = Shared(State(progress: IndexProgress(.listing)))
  }

  /// Begins a phase with so much to do; always told.
  func begin(_ phase: IndexProgress.Phase, total: Int) {
    update(isUrgent: true) { progress in
      progress.phase = phase
      (progress.done, progress.total) = (0, total)
      progress.path = nil
    }
  }

  /// Counts a finished file or document.
  func finish(path: String?, articles: Int, bytes: Int) {
    update(isUrgent: false) { progress in
      progress.done += 1
      progress.articles += articles
      progress.bytes += bytes
      progress.path = path
    }
  }

  /// Counts articles of a file that is not finished.
  func add(articles: Int) {
    update(isUrgent: false) { $0.articles += articles }
  }

  /// The teller is called under the lock, so that it never runs twice at a time.
  private func update(isUrgent: Bool, _ change: (inout IndexProgress) -> Void) {
    state.withLock { state in
      change(&state.progress)
      let now = MonotonicClock.now()
      guard isUrgent || now - state.told >= Self.interval else { return }
      state.told = now
      tell(state.progress)
    }
  }
}
