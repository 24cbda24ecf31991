internal import Text

/// A text as bytes, with its lines and sentences: where the rules for boilerplate look.
struct TextOutline {
  let bytes: [UInt8]
  /// The same, letters of ASCII and Latin-1 in lower case, typographic apostrophes still three bytes.
  let lower: [UInt8]
  /// Lines that are not empty, without their line ends.
  let lines: [TextSpan]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var last: UInt8 = 0
    lower = bytes.map { byte in
      let isLatin1 = last == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
      last = byte
      return isLatin1 || (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    var lines: [TextSpan] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 10 {
      if index > start { lines.append(TextSpan(start, index)) }
      start = index + 1
    }
    if bytes.count > start { lines.append(TextSpan(start, bytes.count)) }
    self.lines = lines
  }

  /// The place of the line that holds an offset of the text.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  func text(of span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// A longer sentence is cut here, in bytes: without a limit a text of one line takes quadratic time.
  private static let longestSentence = 1_000

  /// The sentence around an offset, inside its line.
  func sentence(at offset: Int) -> TextSpan {
    let line = lines[line(at: offset)]
    var start = offset
    let first = characterStart(atOrBefore: max(line.start, offset - Self.longestSentence))
    while start > first, !isSentenceStart(start, in: line) { start -= 1 }
    return TextSpan(start, sentenceEnd(from: offset, in: line))
  }

  /// Where the sentence that `offset` stands in ends: past its last mark, before the space.
  func sentenceEnd(from offset: Int, in line: TextSpan) -> Int {
    var next = offset + 1
    let limit = offset + Self.longestSentence
    let last = limit < line.end ? characterStart(atOrBefore: limit) : line.end
    while next < last, bytes[next - 1] != 0x20 || !isSentenceStart(next, in: line) { next += 1 }
    while next > offset + 1, next < line.end, bytes[next - 1] == 0x20 { next -= 1 }
    return min(next, line.end)
  }

  /// Nothing is cut inside a character.
  private func characterStart(atOrBefore offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether a capital, a figure or a quote stands there behind a full stop and a space.
  private func isSentenceStart(_ offset: Int, in line: TextSpan) -> Bool {
    guard offset - 2 >= line.start, bytes[offset - 1] == 0x20, startsSentence(offset) else {
      return false
    }
    var mark = offset - 2
    while mark > line.start, closesQuote(mark) { mark -= 1 }
    switch bytes[mark] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !isAbbreviation(endingAt: mark, in: line)
    default: return false
    }
  }

  private func startsSentence(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x41...0x5A, 0x30...0x39, UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["),
      0xC3, 0xE2:
      true
    default: false
    }
  }

  /// A closing quote or bracket; the last bytes of typographic ones too.
  private func closesQuote(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0xE2, 0x80,
      0x9D, 0x99, 0xC2, 0xBB:
      true
    default: false
    }
  }

  /// `U.S.`, `J.`, `Mr.`, `No.`: a dot that ends no sentence.
  private func isAbbreviation(endingAt dot: Int, in line: TextSpan) -> Bool {
    var start = dot
    while start > line.start, bytes[start - 1] > 0x20, dot - start < 8 { start -= 1 }
    let word = bytes[start..<dot]
    if word.count == 1 || (word.contains(UInt8(ascii: ".")) && word.count <= 5) {
      return word.allSatisfy { $0 == UInt8(ascii: ".") || (0x41...0x5A).contains($0 & 0xDF) }
    }
    return Self.abbreviations.contains(String(decoding: word, as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Inc", "Corp", "Co", "Ltd", "St", "No", "vs", "Sen", "Rep",
    "Gov", "Gen", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Nr", "Abs", "Art", "bzw",
  ]
}
