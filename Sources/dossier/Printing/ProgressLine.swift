internal import Glibc
internal import Indexing
internal import Platform
internal import Synchronization

/// One line on a terminal that is written again and again while a long command works. Writes
/// nothing where standard error is no terminal.
final class ProgressLine: Sendable {
  private let isOn: Bool
  private let phase = Mutex<(name: IndexProgress.Phase?, started: UInt64)>((nil, 0))

  init(quiet: Bool) {
    isOn = !quiet && Terminal.isTerminal(STDERR_FILENO)
  }

  func show(_ progress: IndexProgress) {
    guard isOn else { return }
    let started = phase.withLock { phase in
      if phase.name != progress.phase { phase = (progress.phase, MonotonicClock.now()) }
      return phase.started
    }
    let width = (Terminal.columns(STDERR_FILENO) ?? 80) - 1
    let seconds = Double(MonotonicClock.now() - started) / 1e9
    let line = Self.line(progress, seconds: seconds, width: width)
    Output.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
  }

  /// Leaves the line empty for what is said next.
  func end() {
    guard isOn else { return }
    Output.write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  /// What is being done, a bar, how much of how much, how fast, how long still, and which file.
  static func line(_ progress: IndexProgress, seconds: Double, width: Int) -> String {
    var parts = [progress.phase.rawValue]
    if progress.total > 0 {
      parts.append(bar(progress.done, of: progress.total))
      parts.append(
        "\(TextLayout.grouped(progress.done)) of \(TextLayout.grouped(progress.total))")
    }
    if progress.articles > 0, seconds > 0.5 {
      parts.append("\(TextLayout.grouped(Int(Double(progress.articles) / seconds))) articles/s")
    }
    if progress.done > 0, progress.done < progress.total, seconds > 2 {
      let left = seconds * Double(progress.total - progress.done) / Double(progress.done)
      parts.append(clock(Int(left)) + " left")
    }
    if let path = progress.path { parts.append(TerminalText.safe(tail(of: path))) }
    return TextLayout.prefix(parts.joined(separator: "  "), width)
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let full = min(20, done * 20 / max(total, 1))
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: 20 - full)
      + "]"
  }

  private static func clock(_ seconds: Int) -> String {
    let rest = String(seconds % 60)
    return "\(seconds / 60):" + (rest.count < 2 ? "0" : "") + rest
  }

  private static func tail(of path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }
}
