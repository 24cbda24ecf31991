internal import Text

/// Finds an article's cleaned text again in the source it was read from.
///
/// Both are walked together as long as they read the same. Where they part, the text goes on at the
/// nearest place of the source that reads like its next words, found by an index of the source's
/// words; what such a jump passes over is markup, or was left out. A place found is extended
/// backward, so that lines that stand twice go to where their neighbours are. Linear in practice;
/// the work is bounded by the sizes of both.
struct SourceAligner {
  let text: [UInt8]
  let source: [UInt8]
  /// Whether marks of Markdown may stand in the source where the text has nothing.
  let skipsMarks: Bool
  /// What reads the same, in the order of the text.
  var matches: [Match] = []
  /// Where both are walked to.
  var place = Place(text: 0, source: 0)
  /// Whether words of the text were given up since both last read the same.
  var isLost = false
  /// Bytes that may still be looked at in searching.
  var budget: Int
  var index: SourceWordIndex?

  /// Equally long and equal but for white space; or white space on both sides.
  struct Match: Equatable {
    var text: Range<Int>
    var source: Range<Int>
  }

  struct Place: Equatable {
    var text: Int
    var source: Int
  }

  init(_ text: [UInt8], in source: [UInt8], skippingMarks: Bool) {
    self.text = text
    self.source = source
    skipsMarks = skippingMarks
    budget = 16 * (text.count + source.count) + 65_536
  }

  /// The map of a cleaned text; nil when nothing of it is found.
  static func map(of text: String, from source: SourceText) -> SourceMap? {
    let characters = source.characters
    var aligner = SourceAligner(
      Array(text.utf8), in: characters.bytes, skippingMarks: source.syntax == .markdown)
    aligner.align()
    var runs = SourceRuns(characters)
    for match in aligner.matches { runs.add(match) }
    return runs.runs.isEmpty ? nil : SourceMap(runs.runs)
  }

  mutating func align() {
    while place.text < text.count, budget > 0 {
      if isLost || (!takeSpace() && !takeCharacters()) { resynchronise() }
    }
  }
}

extension SourceAligner {
  /// Passes white space, and what is not seen, on either side; false when there is none.
  private mutating func takeSpace() -> Bool {
    let unseen = UnseenCharacters.end(from: place.source, in: source)
    guard text[place.text] <= 0x20 else {
      defer { place.source = unseen }
      return unseen > place.source
    }
    let end = spaceEnd(from: place.text)
    if unseen > place.source {
      if UnseenCharacters.hasSpace(in: source[place.source..<unseen]) {
        add(Match(text: place.text..<end, source: place.source..<unseen))
        place.text = end
      }
      place.source = unseen
      return true
    }
    guard end < text.count, place.source < source.count, text[end] == source[place.source] else {
      return false
    }
    place.text = end
    return true
  }

  /// Takes characters that are equal, and equal white space between them; false when there is none.
  private mutating func takeCharacters() -> Bool {
    var count = 0
    let most = min(text.count - place.text, source.count - place.source)
    while count < most, text[place.text + count] == source[place.source + count] {
      if text[place.text + count] <= 0x20 {
        let end = equalSpaceEnd(after: count)
        guard end > count else { break }
        count = end
      } else {
        count += 1
      }
    }
    while count > 0, isInside(place.text + count, text) || isInside(place.source + count, source) {
      count -= 1
    }
    guard count > 0 else { return false }
    let next = Place(text: place.text + count, source: place.source + count)
    add(Match(text: place.text..<next.text, source: place.source..<next.source))
    place = next
    return true
  }

  /// How far the white space goes on, if it is the same on both sides; else `count`.
  private func equalSpaceEnd(after count: Int) -> Int {
    let start = place.text + count
    let end = spaceEnd(from: start)
    let from = place.source + count
    let sourceEnd = from + end - start
    guard sourceEnd <= source.count, text[start..<end].elementsEqual(source[from..<sourceEnd]),
      UnseenCharacters.end(from: sourceEnd, in: source) == sourceEnd
    else { return count }
    return count + end - start
  }

  /// Whether an offset stands inside a character.
  private func isInside(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }

  private func spaceEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] <= 0x20 { end += 1 }
    return end
  }

  private mutating func add(_ match: Match) {
    if let last = matches.last, last.text.upperBound == match.text.lowerBound,
      last.source.upperBound == match.source.lowerBound,
      last.text.count == last.source.count, match.text.count == match.source.count
    {
      matches[matches.count - 1].text = last.text.lowerBound..<match.text.upperBound
      matches[matches.count - 1].source = last.source.lowerBound..<match.source.upperBound
    } else {
      matches.append(match)
    }
  }
}
