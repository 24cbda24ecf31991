internal import Platform

/// Whose turn it is to have a large file or article in memory: one thread's of the process at a time.
///
/// What is read whole takes up to twenty times its size until it is analysed, and a page may have
/// 16 MiB: every core at one of its own would be more than people expect of an indexer. One owner,
/// one thread.
package final class LargeTurn {
  /// Smaller ones are read whenever they come. In bytes, unpacked.
  static let least = 1 << 20

  private static let gate = Slots(1)
  private(set) var isTaken = false

  package init() {}

  /// Waits for the turn if so many bytes are large, and keeps it.
  func take(bytes: Int) {
    guard bytes >= Self.least, !isTaken else { return }
    Self.gate.take()
    isTaken = true
  }

  /// Lets the next have it; whoever made the turn does so when nothing large is held any more.
  package func giveBack() {
    guard isTaken else { return }
    isTaken = false
    ProcessMemory.returnUnused()
    Self.gate.giveBack()
  }
}
