internal import Text

/// Marks a beginning that the text repeats: feeds and collectors put the title, and the description
/// cut off with `…`, before the text that begins with the same words.
enum RepeatedLead {
  /// Lines at which a repeated beginning may start.
  private static let mostStarts = 8
  /// How far behind it the repetition may begin, in words.
  private static let farthest = 700
  /// Fewer equal words are chance.
  private static let least = 6

  static func mark(_ outline: TextOutline, title: String, in marks: inout MarkCollector) {
    let head = outline.lines.prefix(60)
    let words = WordList(outline, lines: Array(head))
    markTitles(outline, title: title, words, in: &marks)
    for start in words.lineStarts.prefix(mostStarts) {
      let place = words.offsets[start]
      guard !marks.isMarked(place), let copy = words.repetition(of: start) else { continue }
      let end = Self.pastDots(words.ends[copy - 1], outline)
      marks.mark(outline.lines[outline.line(at: place)].start, max(end, place), .repeatedLead)
    }
  }

  /// Past what a cut-off description ends with.
  private static func pastDots(_ end: Int, _ outline: TextOutline) -> Int {
    let line = outline.lines[outline.line(at: max(0, end - 1))]
    let isDots = outline.bytes[min(end, line.end)..<line.end].allSatisfy {
      $0 == UInt8(ascii: ".") || [0x20, 0xE2, 0x80, 0xA6].contains($0)
    }
    return isDots ? line.end : end
  }

  private static func markTitles(
    _ outline: TextOutline, title: String, _ words: WordList, in marks: inout MarkCollector
  ) {
    let wanted = WordList.words(of: title)
    guard !wanted.isEmpty else { return }
    for line in outline.lines.prefix(mostStarts) where line.count <= title.utf8.count + 60 {
      if WordList(outline, lines: [line]).words == wanted { marks.mark(line, .repeatedLine) }
    }
  }

  /// The first words of a text, cheaply: runs of letters and figures in lower case.
  private struct WordList {
    /// By FNV-1a of their bytes.
    private(set) var words: [UInt64] = []
    private(set) var offsets: [Int] = []
    private(set) var ends: [Int] = []
    /// Words that are the first of their line.
    private(set) var lineStarts: [Int] = []

    init(_ outline: TextOutline, lines: [TextSpan]) {
      for line in lines where words.count < farthest * 2 {
        lineStarts.append(words.count)
        var index = line.start
        while words.count < farthest * 2 {
          while index < line.end, !Self.isWordByte(outline.lower[index]) { index += 1 }
          guard index < line.end else { break }
          offsets.append(index)
          var hash: UInt64 = 0xCBF2_9CE4_8422_2325
          while index < line.end, Self.isWordByte(outline.lower[index]) {
            hash = (hash ^ UInt64(outline.lower[index])) &* 0x100_0000_01B3
            index += 1
          }
          words.append(hash)
          ends.append(index)
        }
        if lineStarts.last == words.count { lineStarts.removeLast() }
      }
    }

    static func words(of text: String) -> [UInt64] {
      let outline = TextOutline(text)
      return WordList(outline, lines: outline.lines).words
    }

    /// Where the copy of the lines from `start` begins; nil when they are not repeated.
    ///
    /// The last words before the copy may differ: a cut-off word, or the rest of its sentence.
    func repetition(of start: Int) -> Int? {
      let wanted = min(8, words.count - start)
      guard wanted >= least else { return nil }
      for copy in lineStarts where copy > start && copy - start <= farthest {
        var same = 0
        while start + same < copy, copy + same < words.count,
          words[start + same] == words[copy + same]
        {
          same += 1
        }
        if same >= least, same + max(2, (copy - start) / 10) >= copy - start { return copy }
      }
      return nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: true
      // Beyond ASCII: letters, and the punctuation of U+2000 to U+20FF, which begins with E2.
      case 0x80...0xFF: byte != 0xE2 && byte != 0x80 && byte != 0x99 && byte != 0x9C
      default: false
      }
    }
  }
}
