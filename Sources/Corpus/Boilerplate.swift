internal import Text

/// Marks what in an article's text is not the article.
struct Boilerplate {
  let outline: TextOutline
  let article: Article
  var marks = MarkCollector()
  /// Lines before this one stand below a heading already.
  private var titlesEnd = 0

  private static let scanner = PhraseScanner(BoilerplatePhrases.rules)

  /// The marks of `text`, which is the article's text in its normal form, as `title` is its title.
  static func marks(
    in text: String, title: String, of article: Article, repeated: RepeatedSentences
  ) -> [MarkedSpan] {
    var rules = Boilerplate(outline: TextOutline(text), article: article)
    guard !rules.outline.lines.isEmpty else { return [] }
    for hit in scanner.hits(in: rules.outline) { rules.apply(hit) }
    rules.markBylines()
    rules.markBrackets()
    rules.markCopyright()
    rules.markRepeated(repeated)
    RepeatedLead.mark(rules.outline, title: title, in: &rules.marks)
    return rules.marks.marked
  }

  private init(outline: TextOutline, article: Article) {
    self.outline = outline
    self.article = article
  }

  private mutating func apply(_ hit: PhraseScanner.Hit) {
    let place = outline.line(at: hit.offset)
    let line = outline.lines[place]
    let end = hit.offset + hit.rule.phrase.count
    switch hit.rule.scope {
    case .place: markPlace(hit.offset, end, in: line)
    case .phrase: marks.mark(separated(hit.offset), end, hit.rule.reason)
    case .sentence: marks.mark(outline.sentence(at: hit.offset), hit.rule.reason)
    case .opening:
      let sentence = outline.sentence(at: hit.offset)
      if sentence.start == hit.offset { marks.mark(sentence, hit.rule.reason) }
    case .title: markTitle(hit.offset, end, in: line)
    case .onwards:
      guard isCapital(hit.offset) else { return }
      let last = outline.sentenceEnd(from: hit.offset, in: line)
      marks.mark(opened(hit.offset), last, hit.rule.reason)
    case .restOfLine: marks.mark(hit.offset, line.end, hit.rule.reason)
    case .lineStart:
      guard isBare(line.start, hit.offset), line.count <= BoilerplateRule.shortLine else { return }
      marks.mark(line, hit.rule.reason)
    case .wholeLine:
      guard isBare(line.start, hit.offset), isBare(end, line.end) else { return }
      marks.mark(line, hit.rule.reason)
    case .life: markBiography(hit.offset, in: line)
    case .post: markPost(hit.offset)
    case .caption: markCaption(hit.offset, end)
    case .heading:
      guard isBare(end, line.end), isBare(line.start, hit.offset) || isAfterSentence(hit.offset)
      else { return }
      markHeading(hit.offset, place: place, reason: hit.rule.reason)
    }
  }

  /// A comma before an inserted phrase goes with it: `Visa (V.N), opens new tab and`.
  private func separated(_ offset: Int) -> Int {
    offset >= 2 && outline.bytes[offset - 1] == 0x20 && outline.bytes[offset - 2] == 0x2C
      ? offset - 2 : offset
  }

  /// A bracket before the phrase goes with it: `(Reporting by …)`.
  private func opened(_ offset: Int) -> Int {
    offset >= 1 && outline.bytes[offset - 1] == UInt8(ascii: "(") ? offset - 1 : offset
  }

  private func isCapital(_ offset: Int) -> Bool {
    (0x41...0x5A).contains(outline.bytes[offset])
      || (offset > 0 && outline.bytes[offset - 1] == UInt8(ascii: "("))
      || (offset > 1 && outline.bytes[offset - 2] == UInt8(ascii: ";"))
  }

  /// Neither letter nor figure stands between two offsets.
  private func isBare(_ start: Int, _ end: Int) -> Bool {
    outline.bytes[start..<max(start, end)].allSatisfy { byte in
      byte < 0x30 || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
        || (0x7B...0x7F).contains(byte)
    }
  }

  private func isAfterSentence(_ offset: Int) -> Bool {
    outline.sentence(at: offset).start == offset
  }
}

extension Boilerplate {
  /// Longer lines, and lines that end like a sentence, are text again, in bytes.
  private static let longestTitle = 140

  /// More lines below a heading are not its titles.
  private static let mostTitles = 40

  /// A heading, and the titles below it; or all that follows, when no paragraph does.
  private mutating func markHeading(_ offset: Int, place: Int, reason: MarkReason) {
    guard place >= titlesEnd else { return }
    var last = place
    let rest = outline.lines[(place + 1)...].prefix(Self.mostTitles)
    let size = rest.reduce(0) { $0 + $1.count }
    let isLast = rest.endIndex == outline.lines.endIndex
    if isLast, size * 4 < outline.bytes.count, rest.allSatisfy({ $0.count < 400 }) {
      last = outline.lines.count - 1
    } else {
      while last + 1 < rest.endIndex, isTitle(outline.lines[last + 1]) { last += 1 }
    }
    marks.mark(offset, outline.lines[place].end, reason)
    for next in outline.lines[place...last].dropFirst() { marks.mark(next, reason) }
    titlesEnd = last + 1
  }

  private func isTitle(_ line: TextSpan) -> Bool {
    guard line.count <= Self.longestTitle, let last = outline.bytes[line.start..<line.end].last
    else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: ":"), 0x9D, 0xBB].contains(last)
  }

  private mutating func markRepeated(_ repeated: RepeatedSentences) {
    guard !repeated.isEmpty else { return }
    let source = SentenceKey.source(of: article)
    for sentence in outline.countedSentences {
      if repeated.contains(SentenceKey.hash(sentence, of: outline.lower, from: source)) {
        marks.mark(sentence, .repeatedLine)
      }
    }
  }

  /// A reporter's name and office that a site puts before the first sentence, as far as
  /// `Reporting from`.
  private mutating func markPlace(_ offset: Int, _ end: Int, in line: TextSpan) {
    guard offset - line.start <= 160 else { return }
    let start = outline.text(of: TextSpan(line.start, offset))
    if article.authors.contains(where: { start.hasPrefix($0) }) {
      marks.mark(line.start, end, .byline)
    }
  }

  /// Lines with names alone: `By Zacks`, `By EDRi · May 7, 2025`.
  private mutating func markBylines() {
    for (place, line) in outline.lines.enumerated() where line.count <= 120 {
      let isNear = place < 12 || place >= outline.lines.count - 4
      if isNear, HeaderLines.mayBeByline(outline.bytes[line.start..<line.end]),
        HeaderLines.byline(outline.text(of: line)) != nil
      {
        marks.mark(line, .byline)
      }
    }
  }
}
