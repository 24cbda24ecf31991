extension SourceAligner {
  /// How far ahead a piece of text is looked for that is too short to be known by itself.
  private static let nearby = 2_000

  /// Where the rest of a short line, or one word of a longer one, stands by itself near by.
  mutating func nearestShort(to offset: Int) -> Int? {
    let line = piece(from: offset) { $0 == 10 }
    if line.count < Self.window { return find(line, within: Self.nearby) }
    let word = piece(from: offset) { $0 <= 0x20 }
    return word.count < 4 ? nil : find(word, within: Self.nearby / 4)
  }

  /// The bytes that are seen up to an end; more than a window of them do not matter.
  private func piece(from start: Int, isEnd: (UInt8) -> Bool) -> [UInt8] {
    var piece: [UInt8] = []
    var next = start
    while next < text.count, !isEnd(text[next]), piece.count < Self.window {
      if text[next] > 0x20 { piece.append(text[next]) }
      next += 1
    }
    return piece
  }

  private mutating func find(_ piece: [UInt8], within limit: Int) -> Int? {
    let end = min(source.count, place.source + limit)
    var next = place.source
    while next < end, budget > 0 {
      budget -= 1
      if source[next] == piece[0], next == 0 || isBorder(next - 1),
        let last = self.end(of: piece, at: next), last == source.count || isBorder(last)
      {
        return next
      }
      next += 1
    }
    return nil
  }

  private func end(of piece: [UInt8], at start: Int) -> Int? {
    var next = start
    for (count, byte) in piece.enumerated() {
      if count > 0 { next = UnseenCharacters.end(from: next, in: source) }
      guard next < source.count, source[next] == byte else { return nil }
      next += 1
    }
    return next
  }

  /// Neither a letter nor a digit of ASCII nor a part of another character.
  private func isBorder(_ offset: Int) -> Bool {
    switch source[offset] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0x80...: UnseenCharacters.end(from: offset, in: source) > offset
    default: true
    }
  }
}
