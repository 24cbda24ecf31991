internal import Markup

/// Text that was made of a source step by step, which knows where each byte of it came from.
///
/// A step reads the text before it and makes the next by `copy`, `put` and `separate`.
struct SourceCharacters {
  private(set) var bytes: [UInt8] = []
  /// In the order of `bytes`, together all of them.
  private(set) var pieces: [Piece] = []

  /// A stretch of bytes with the stretch of the file it came from.
  ///
  /// All its characters take the same share of both, so that an offset's share of one is its share
  /// of the other.
  struct Piece: Equatable {
    /// Where it begins in `bytes`.
    let start: Int
    var count: Int
    /// In bytes of the file. Empty for what stands nowhere in it.
    var source: Range<Int>
  }

  init() {}

  /// The region of a source, as it is.
  init(_ source: SourceText) {
    bytes = Array(source.bytes[source.region])
    switch source.encoding {
    case .shifted(let shift):
      let first = source.start + shift + source.region.lowerBound
      append(source.region.count, source: first..<(first + source.region.count))
    case .stepped(let stretches): append(stretches, in: source.region, from: source.start)
    }
  }

  private mutating func append(
    _ stretches: [CharsetStretch], in region: Range<Int>, from start: Int
  ) {
    let first = stretches.partitioningIndex { Int($0.text.upperBound) > region.lowerBound }
    for stretch in stretches[first...].prefix(while: { $0.text.lowerBound < region.upperBound }) {
      let whole = Piece(
        start: Int(stretch.text.lowerBound), count: stretch.text.count,
        source: (start + Int(stretch.bytes.lowerBound))..<(start + Int(stretch.bytes.upperBound)))
      let part = region.clamped(to: whole.start..<(whole.start + whole.count))
      append(part.count, source: whole.source(part))
    }
  }

  /// Copies bytes of an earlier step. Ranges must come in order.
  mutating func copy(_ range: Range<Int>, of other: SourceCharacters, _ cursor: inout Int) {
    guard !range.isEmpty else { return }
    bytes += other.bytes[range]
    var next = range.lowerBound
    while next < range.upperBound {
      let piece = other.piece(at: next, &cursor)
      let end = min(piece.start + piece.count, range.upperBound)
      append(end - next, source: piece.source(next..<end))
      next = end
    }
  }

  /// Writes bytes for others of an earlier step, of which they are the reading.
  mutating func put(
    _ made: [UInt8], for range: Range<Int>, of other: SourceCharacters, _ cursor: inout Int
  ) {
    guard !made.isEmpty, !range.isEmpty else { return }
    bytes += made
    append(made.count, source: other.source(of: range, &cursor) ?? 0..<0)
  }

  /// Writes a line end that stands in no source.
  mutating func separate() {
    guard let last = bytes.last, last != 10 else { return }
    bytes.append(10)
    append(1, source: 0..<0)
  }

  private mutating func append(_ count: Int, source: Range<Int>) {
    guard count > 0 else { return }
    if let last = pieces.last, last.source.upperBound == source.lowerBound,
      last.count * source.count == count * last.source.count
    {
      pieces[pieces.count - 1].count += count
      pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      let start = pieces.last.map { $0.start + $0.count } ?? 0
      pieces.append(Piece(start: start, count: count, source: source))
    }
  }

  /// The piece that holds an offset. `cursor` is a place near it, and is moved there.
  func piece(at offset: Int, _ cursor: inout Int) -> Piece {
    cursor = min(cursor, pieces.count - 1)
    while pieces[cursor].start > offset { cursor -= 1 }
    while cursor + 1 < pieces.count, pieces[cursor + 1].start <= offset { cursor += 1 }
    return pieces[cursor]
  }

  /// Where a range came from, when that is one stretch of the source.
  func source(of range: Range<Int>, _ cursor: inout Int) -> Range<Int>? {
    var found: Range<Int>?
    var next = range.lowerBound
    while next < range.upperBound {
      let piece = piece(at: next, &cursor)
      let end = min(piece.start + piece.count, range.upperBound)
      let source = piece.source(next..<end)
      guard !source.isEmpty, found == nil || found?.upperBound == source.lowerBound else {
        return nil
      }
      found = (found?.lowerBound ?? source.lowerBound)..<source.upperBound
      next = end
    }
    return found
  }
}

extension SourceCharacters.Piece {
  /// The source of a part of it.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !source.isEmpty else { return source }
    let from = range.lowerBound - start
    let to = range.upperBound - start
    return
      (source.lowerBound + from * source.count / count)..<(source.lowerBound
      + (to * source.count + count - 1) / count)
  }
}
