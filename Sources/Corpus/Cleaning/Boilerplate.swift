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
    // Headings last: what stands below them may be marked for itself.
    let hits = scanner.hits(in: rules.outline)
    for hit in hits where hit.rule.scope != .heading { rules.apply(hit) }
    for hit in hits where hit.rule.scope == .heading { rules.apply(hit) }
    rules.markNames()
    rules.markBrackets()
    rules.markCopyright()
    rules.markRepeated(repeated)
    rules.markClosingTitles()
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
    let end = hit.end
    switch hit.rule.scope {
    case .place: markPlace(hit.offset, end, in: line)
    case .phrase: marks.mark(separated(hit.offset), end, hit.rule.reason)
    case .sentence: markSentence(hit)
    case .opening:
      let sentence = outline.sentence(at: hit.offset)
      if sentence.start == hit.offset { markSentence(hit) }
    case .offer:
      let sentence = outline.sentence(at: hit.offset)
      if sentence.start == hit.offset, offersMail(sentence) { markSentence(hit) }
    case .title: markTitle(hit.offset, end, in: line)
    case .onwards:
      guard isCapital(hit.offset) else { return }
      let last = outline.sentenceEnd(from: hit.offset, in: line)
      marks.mark(opened(hit.offset), last, hit.rule.reason)
    case .restOfLine: marks.mark(hit.offset, line.end, hit.rule.reason)
    case .lineStart:
      guard isBare(line.start, hit.offset), line.count <= BoilerplateRule.shortLine,
        isCapital(hit.offset)
      else { return }
      marks.mark(line, hit.rule.reason)
    case .wholeLine:
      guard isBare(line.start, hit.offset), isBare(end, line.end) else { return }
      marks.mark(line, hit.rule.reason)
    case .lineEnd: markCreditLine(hit.offset, end, in: line)
    case .rights: markRights(hit.offset, in: line)
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
    let isLatin1 = outline.bytes[offset] == 0xC3
    return outline.bytes[offset] != outline.lower[offset]
      || (isLatin1 && outline.bytes[offset + 1] != outline.lower[offset + 1])
      || (offset > 0 && outline.bytes[offset - 1] == UInt8(ascii: "("))
      || (offset > 1 && outline.bytes[offset - 2] == UInt8(ascii: ";"))
  }

  /// Neither letter nor figure stands between two offsets.
  func isBare(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      switch outline.bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
      case 0x00...0x7F: index += 1
      // Signs of Latin-1, punctuation and symbols, and pictures.
      case 0xC2: index += 2
      case 0xE2: index += 3
      case 0xF0: index += 4
      default: return false
      }
    }
    return true
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
    if isLast, size * 4 < outline.bytes.count, rest.allSatisfy({ $0.count < 400 }),
      !endsLikeText(rest)
    {
      last = outline.lines.count - 1
    } else {
      while last + 1 < rest.endIndex, isTitle(outline.lines[last + 1]) { last += 1 }
    }
    // One title before a paragraph is the heading of that.
    let titles = outline.lines[(place + 1)..<(last + 1)].filter { !marks.beginsMark($0.start) }
    if titles.count == 1, last + 1 < outline.lines.count, reason == .related { last = place }
    marks.mark(offset, outline.lines[place].end, reason)
    for next in outline.lines[place...last].dropFirst() where !marks.beginsMark(next.start) {
      marks.mark(next, reason)
    }
    titlesEnd = last + 1
  }

  /// Whether the last of some lines is a paragraph again.
  private func endsLikeText(_ lines: ArraySlice<TextSpan>) -> Bool {
    guard let line = lines.last else { return false }
    return line.count >= 60 && !isTitle(line)
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

  /// Lines with names alone: `By Zacks`, `By EDRi · May 7, 2025`; and rows of social networks.
  private mutating func markNames() {
    for (place, line) in outline.lines.enumerated() where line.count <= 120 {
      if SocialRow.isRow(outline.lower[line.start..<line.end]) { marks.mark(line, .social) }
      guard place < 12 || place >= outline.lines.count - 4 else { continue }
      let bytes = outline.bytes[line.start..<line.end]
      if HeaderLines.mayBeByline(bytes),
        HeaderLines.isByline(outline.text(of: line), authors: article.authors)
      {
        marks.mark(line, .byline)
      }
    }
  }
}
