internal import Text

/// What stands inside the sentences of an article: credits, tickers, and where it was first.
extension Boilerplate {
  /// The agency's credit at the end of a caption, and the caption before it:
  /// `A logo in Paris, March 21, 2025. REUTERS/Gonzalo Fuentes/File Photo`.
  mutating func markCaption(_ offset: Int, _ end: Int) {
    guard outline.bytes[offset] == UInt8(ascii: "R") else { return }
    let line = outline.lines[outline.line(at: offset)]
    var start = outline.sentence(at: offset).start
    if start == offset, start - 2 >= line.start { start = outline.sentence(at: start - 2).start }
    marks.mark(start, creditEnd(end, in: line), .credit)
  }

  /// Past the name, `File Photo` and the offer of a licence.
  private func creditEnd(_ offset: Int, in line: TextSpan) -> Int {
    var end = offset
    // A name is at most three words with capitals.
    for _ in 0..<3 {
      var next = end
      while next < line.end, outline.bytes[next] == 0x20 || outline.bytes[next] == 0x2F {
        next += 1
      }
      guard next < line.end,
        (0x41...0x5A).contains(outline.bytes[next]) || outline.bytes[next] > 0x7F
      else { break }
      if outline.lower[next...].starts(with: "file photo".utf8) { break }
      if outline.lower[next...].starts(with: "purchase licensing".utf8) { break }
      while next < line.end, outline.bytes[next] > 0x2F || outline.bytes[next] == 0x2D { next += 1 }
      end = next
      if next < line.end, outline.bytes[next] == 0x2F { break }
    }
    for phrase in [
      "/file photo", "/ file photo", " file photo", " purchase licensing rights",
      ", opens new tab",
    ]
    where outline.lower[end..<line.end].starts(with: phrase.utf8) {
      end += phrase.utf8.count
    }
    return end
  }

  /// `Related: Google Integrates Ads Into AI` inside a paragraph: the words with capitals, less the
  /// last, with which the next sentence begins.
  mutating func markTitle(_ offset: Int, _ end: Int, in line: TextSpan) {
    guard (0x41...0x5A).contains(outline.bytes[offset]) else { return }
    var wordEnds: [Int] = []
    var place = end
    // No title is longer.
    while place < min(line.end, end + 300) {
      while place < line.end, outline.bytes[place] == 0x20 { place += 1 }
      let start = place
      while place < line.end, outline.bytes[place] != 0x20 { place += 1 }
      guard start < place, isTitleWord(start, place) else { break }
      wordEnds.append(place)
      if [0x2E, 0x3F, 0x21].contains(outline.bytes[place - 1]) { break }
    }
    if place < line.end { _ = wordEnds.popLast() }
    if let last = wordEnds.last, wordEnds.count >= 4 { marks.mark(offset, last, .related) }
  }

  /// It has a capital or a figure, or is one of the small words of titles.
  private func isTitleWord(_ start: Int, _ end: Int) -> Bool {
    let word = outline.bytes[start..<end]
    guard let first = word.first, (0x61...0x7A).contains(first) else { return true }
    return Self.smallWords.contains(String(decoding: word, as: UTF8.self))
  }

  private static let smallWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "with", "by", "as", "at", "its",
    "into", "from", "over", "vs", "is", "are", "but", "not", "after", "amid",
  ]

  /// Brackets that hold a credit, `(Photo by Jane Doe/Getty Images)`, or the code of a share,
  /// `(META.O)`, `(NASDAQ: META)`.
  mutating func markBrackets() {
    for open in outline.bytes.indices where outline.bytes[open] == UInt8(ascii: "(") {
      let rest = outline.bytes[(open + 1)...].prefix(120)
      guard let close = rest.firstIndex(of: UInt8(ascii: ")")) else { continue }
      if close - open < 25,
        Ticker.isTicker(String(decoding: rest[(open + 1)..<close], as: UTF8.self))
      {
        marks.mark(open, close + 1, .ticker)
      }
      let head = outline.lower[(open + 1)..<close].prefix(14)
      if Self.creditOpenings.contains(where: { head.starts(with: $0.utf8) }) {
        marks.mark(open, close + 1, .credit)
      }
    }
  }

  private static let creditOpenings = [
    "photo by", "photo:", "photo credit", "credit:", "image:", "image credit", "picture:",
    "foto:", "bild:", "ap photo", "crédit", "photo ", "reportage ",
  ]

  /// `© 2025 AFP` at the end of a line.
  mutating func markCopyright() {
    for line in outline.lines {
      let tail = max(line.start, line.end - 80)
      for index in tail..<max(tail, line.end - 1)
      where outline.bytes[index] == 0xC2 && outline.bytes[index + 1] == 0xA9 {
        marks.mark(index, line.end, .credit)
        break
      }
    }
  }

  /// `The post X appeared first on Y.`, `This article was originally published on Y.`
  mutating func markPost(_ offset: Int) {
    let line = outline.lines[outline.line(at: offset)]
    let sentence = outline.sentence(at: offset)
    var start = offset - sentence.start <= Self.longestSubject ? sentence.start : offset
    search: for place in stride(from: offset, through: max(line.start, offset - 400), by: -1) {
      for opening in Self.postOpenings
      where outline.lower[place...].starts(with: opening)
        && (place == line.start || outline.bytes[place - 1] == 0x20)
      {
        start = place
        break search
      }
    }
    marks.mark(start, outline.sentenceEnd(from: offset, in: line), .appearedFirst)
  }

  /// Between the beginning of a sentence and `appeared first`, where no opening stands, in bytes.
  private static let longestSubject = 60

  private static let postOpenings = [
    "the post ", "this article ", "this post ", "this story ", "this piece ", "this was ",
    "der beitrag ", "der artikel ", "dieser artikel ", "dieser beitrag ", "l'article ",
    "l’article ", "cet article ", "la entrada ", "l'articolo ", "l’articolo ", "questo articolo ",
    "het bericht ", "dit artikel ", "o post ", "wpis ",
  ].map { Array($0.utf8) }

  /// A sentence on who a reporter is, in the last fifth of the text, and what follows on its line.
  mutating func markBiography(_ offset: Int, in line: TextSpan) {
    guard offset * 5 >= outline.bytes.count * 4 else { return }
    let sentence = outline.sentence(at: offset)
    if Biography.isBiography(outline.text(of: sentence), authors: article.authors) {
      marks.mark(sentence.start, line.end, .biography)
    }
  }
}
