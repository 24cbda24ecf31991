extension SourceAligner {
  /// The text is not found again unless so many bytes of it that are seen are.
  static let window = 12
  /// So many settle that a place is the right one.
  private static let enough = 64
  /// The most places that are compared for one jump.
  private static let mostPlaces = 32

  /// Goes on behind what the source has and the text has not; else gives a word of the text up.
  mutating func resynchronise() {
    if skipsMarks, !isLost, let end = MarkdownMarks.end(ofMarkAt: place.source, in: source) {
      place.source = end
      return
    }
    var next = place.text
    while next < text.count, text[next] <= 0x20 { next += 1 }
    guard next < text.count else {
      place.text = next
      return
    }
    if let found = nearest(to: next) ?? nearestShort(to: next) {
      jump(Place(text: next, source: found))
    } else {
      place.text = wordEnd(from: next)
      isLost = true
    }
  }

  /// Where the words at an offset of the text stand in the source: the nearest place ahead that
  /// reads the same for long, or for a line; else the one that does so for longest.
  private mutating func nearest(to offset: Int) -> Int? {
    let index = self.index ?? SourceWordIndex(source, window: Self.window)
    self.index = index
    var best: (ahead: Bool, length: Int, place: Int)?
    let places = index.places(
      of: text, from: offset, near: place.source, most: Self.mostPlaces)
    for found in places where budget > 0 {
      let ahead = found >= place.source
      let (length, isLine) = agreement(Place(text: offset, source: found))
      guard length >= (ahead ? Self.window : 2 * Self.window) else { continue }
      if ahead, length >= Self.enough || isLine { return found }
      if let best, (best.ahead ? 1 : 0, best.length) >= (ahead ? 1 : 0, length) { continue }
      best = (ahead, length, found)
    }
    return best?.place
  }

  /// How many bytes that are seen read the same from a place, at most `enough`, and whether these
  /// reach the end of the text's line.
  private mutating func agreement(_ start: Place) -> (length: Int, isLine: Bool) {
    var (next, other, length) = (start.text, start.source, 0)
    while next < text.count, text[next] != 10, length < Self.enough {
      if text[next] <= 0x20 {
        next += 1
        continue
      }
      other = UnseenCharacters.end(from: other, in: source)
      guard other < source.count, text[next] == source[other] else { break }
      next += 1
      other += 1
      length += 1
    }
    budget -= length + 1
    return (length, next == text.count || text[next] == 10)
  }

  /// Goes on at a place, or before it as far as both sides read the same there too and the text had
  /// better go on with what follows than with what stands before.
  private mutating func jump(_ found: Place) {
    place = start(of: found)
    isLost = false
    while let last = matches.last, last.text.upperBound > place.text {
      if last.text.lowerBound >= place.text {
        matches.removeLast()
      } else {
        let kept = place.text - last.text.lowerBound
        let source = last.source.lowerBound
        matches[matches.count - 1].text = last.text.lowerBound..<place.text
        matches[matches.count - 1].source = source..<(source + kept)
      }
    }
  }

  /// Where to begin a stretch that reaches back from a place: at text that was not found yet, at
  /// the start of a match that goes on with nothing before it, or, when the place stands inside a
  /// line, where that line starts.
  private mutating func start(of found: Place) -> Place {
    let floor = found.source >= place.source ? place.source : 0
    var best = found
    var isInsideLine = !isLineStart(found.text)
    var index = matches.count - 1
    var (next, other) = (found.text, found.source)
    while let before = step(before: Place(text: next, source: other), floor: floor) {
      (next, other) = (before.text, before.source)
      while index >= 0, matches[index].text.lowerBound > next { index -= 1 }
      let isFree = index < 0 || matches[index].text.upperBound <= next
      if !isFree, found.source < place.source { break }
      let startsMatch = !isFree && matches[index].text.lowerBound == next && isAlone(index)
      let startsLine = isInsideLine && isLineStart(next)
      if isFree && isWordStart(next) || startsMatch || startsLine { best = before }
      if startsLine { isInsideLine = false }
    }
    return best
  }

  /// The byte before a place on both sides, white space passed over, where it is the same.
  private mutating func step(before place: Place, floor: Int) -> Place? {
    let source = UnseenCharacters.start(before: place.source, notBefore: floor, in: source)
    var text = place.text
    while text > 0, self.text[text - 1] <= 0x20 { text -= 1 }
    budget -= 1
    guard text > 0, source > floor, budget > 0, self.text[text - 1] == self.source[source - 1]
    else { return nil }
    return Place(text: text - 1, source: source - 1)
  }

  /// Whether a match does not go on where the one before it ends.
  private func isAlone(_ index: Int) -> Bool {
    index == 0 || matches[index - 1].source.upperBound != matches[index].source.lowerBound
  }

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || text[offset - 1] == 10 }

  private func isWordStart(_ offset: Int) -> Bool { offset == 0 || text[offset - 1] <= 0x20 }

  /// Past the word there, or past a few characters of a text that has no spaces.
  private func wordEnd(from start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] > 0x20, end - start < Self.window || text[end] & 0xC0 == 0x80
    {
      end += 1
    }
    return end
  }
}
