/// The rows of some documents, ascending: a sorted list while they are few, a bitmap when they are
/// many. Both forms mean the same; operations choose between them.
package struct DocumentSet: Sendable {
  enum Storage: Sendable {
    /// Ascending, without repetition.
    case sparse([UInt32])
    /// Bit `row % 64` of `words[row / 64]`; `count` bits are set.
    case dense(words: [UInt64], count: Int)
  }

  let storage: Storage
  /// One more than the highest row there can be.
  package let universe: Int

  init(_ storage: Storage, universe: Int) {
    self.storage = storage
    self.universe = universe
  }

  package var count: Int {
    switch storage {
    case .sparse(let rows): rows.count
    case .dense(_, let count): count
    }
  }

  package var isEmpty: Bool { count == 0 }
}
