/// Finds where the words of a text may stand in a source, by the bytes that are seen from there on.
struct SourceWordIndex {
  private let window: Int
  /// Where words start in the source, in order.
  private var starts: [UInt32] = []
  /// Of the window of bytes from each start.
  private var hashes: [UInt32] = []
  /// The first start of each slot of hashes, and for each start the next; `none` ends a chain.
  private var heads: [UInt32] = []
  private var next: [UInt32] = []

  private static let none = UInt32.max
  /// A longer chain is of a source that repeats itself, and is not followed to its end.
  private static let longestChain = 1_000

  /// - Parameter window: how many bytes have to be equal.
  init(_ source: [UInt8], window: Int) {
    self.window = window
    collect(source)
    var size = 64
    while size < starts.count { size *= 2 }
    heads = [UInt32](repeating: Self.none, count: size)
    next = [UInt32](repeating: Self.none, count: starts.count)
    for entry in starts.indices.reversed() {
      let slot = Int(hashes[entry]) & (size - 1)
      next[entry] = heads[slot]
      heads[slot] = UInt32(entry)
    }
  }

  /// Places of the source with the hash of the bytes of a text from `start`: the first `most` at or
  /// behind `near`, and as many before it; both in order, those behind first.
  func places(of text: [UInt8], from start: Int, near: Int, most: Int) -> [Int] {
    guard let hash = hash(of: text, from: start) else { return [] }
    var ahead: [Int] = []
    var behind: [Int] = []
    var entry = heads[Int(hash) & (heads.count - 1)]
    var steps = 0
    while entry != Self.none, ahead.count < most, steps < Self.longestChain {
      let place = Int(starts[Int(entry)])
      if hashes[Int(entry)] == hash {
        if place >= near {
          ahead.append(place)
        } else if behind.count < most {
          behind.append(place)
        }
      }
      entry = next[Int(entry)]
      steps += 1
    }
    return ahead + behind
  }

  /// Nil when the text ends before the window does.
  private func hash(of text: [UInt8], from start: Int) -> UInt32? {
    var seen: [UInt8] = []
    var next = start
    while next < text.count, seen.count < window {
      if text[next] > 0x20 { seen.append(text[next]) }
      next += 1
    }
    return seen.count == window ? Self.hash(seen[...]) : nil
  }

  private mutating func collect(_ source: [UInt8]) {
    var seen: [UInt8] = []
    seen.reserveCapacity(source.count)
    var ranks: [Int] = []
    var next = 0
    var isStart = true
    while next < source.count {
      let end = UnseenCharacters.end(from: next, in: source)
      if end > next {
        next = end
        isStart = true
        continue
      }
      let byte = source[next]
      if byte & 0xC0 != 0x80, isStart || byte >= 0xE0 {
        starts.append(UInt32(next))
        ranks.append(seen.count)
      }
      isStart = !Self.isWordByte(byte)
      seen.append(byte)
      next += 1
    }
    let last = ranks.partitioningIndex { $0 + window > seen.count }
    starts.removeLast(starts.count - last)
    hashes = ranks[..<last].map { Self.hash(seen[$0..<($0 + window)]) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// FNV-1a (Fowler, Noll and Vo), its upper half folded into the lower.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension Array {
  /// The first place from which on all elements satisfy a condition that none before it does.
  func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
