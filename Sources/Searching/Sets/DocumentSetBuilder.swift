/// Gathers rows in any order into a set.
struct DocumentSetBuilder {
  private let universe: Int
  /// What came so far, while it ascends and is few.
  private var ascending: [UInt32] = []
  private var words: [UInt64]?

  init(universe: Int) {
    self.universe = universe
  }

  mutating func insert(_ row: UInt32) {
    if words == nil {
      guard ascending.last.map({ $0 < row }) ?? true, ascending.count * 32 < universe else {
        words = DocumentSet.bitmap(ascending, universe)
        insert(row)
        return
      }
      ascending.append(row)
    } else {
      words?[Int(row / 64)] |= 1 << UInt64(row % 64)
    }
  }

  /// Takes a block of ascending docids; the row of a document is its id less one.
  mutating func insert(docids block: Span<UInt32>) {
    for place in block.indices where block[place] > 0 && Int(block[place]) <= universe {
      insert(block[place] - 1)
    }
  }

  consuming func finish() -> DocumentSet {
    if let words { return DocumentSet(words: words, universe: universe) }
    return DocumentSet(ascending: ascending, universe: universe)
  }
}
