internal import Text

/// Cuts the piece of a text that shows best why it matches.
///
/// A snippet is one or more whole sentences that follow one another, of about as many words as are
/// wanted, from text that is the article; of all such pieces the one with the most different
/// matches, then the most matches side by side or said again, then the first. Only a sentence that is longer than the snippet
/// is cut, and only there an ellipsis stands. Runs of white space become one space. Without a match
/// it is the beginning of the text.
struct SnippetMaker {
  private let text: TokenizedText
  private let matches: TextMatches
  private let words: Int
  private let sentences: [Sentence]

  init(_ text: TokenizedText, _ matches: TextMatches, words: Int) {
    self.text = text
    self.matches = matches
    self.words = max(1, words)
    sentences = Sentence.all(of: text)
  }

  func snippet() -> Snippet {
    let windows = sentences.indices.filter { !sentences[$0].isMarked }.map(window(from:))
    guard let best = windows.max(by: { $0.isWorse(than: $1) }) else {
      return Snippet(text: "", marks: [])
    }
    let tokens = best.tokens
    let isWhole = tokens.count <= words
    return isWhole ? cut(best.sentences) : cut(inside: tokens)
  }

  /// Some sentences, and how well they show the matches.
  private struct Window {
    let sentences: Range<Int>
    let tokens: Range<Int>
    let distinct: Int
    let count: Int

    /// Earlier windows win ties: `max` takes the last of equals, so starts are compared too.
    func isWorse(than other: Window) -> Bool {
      if distinct != other.distinct { return distinct < other.distinct }
      if count != other.count { return count < other.count }
      return sentences.lowerBound > other.sentences.lowerBound
    }
  }

  /// How many different matches there are, and how many that stand beside a different one or are
  /// said a second time: a list that repeats one word a dozen times shows no more than a sentence.
  private func worth(of tokens: Range<Int>) -> (distinct: Int, count: Int) {
    var counts: [Int: Int] = [:]
    var beside = 0
    for place in tokens {
      guard let key = matches.keys[place] else { continue }
      counts[key, default: 0] += 1
      if place > tokens.lowerBound, let last = matches.keys[place - 1], last != key { beside += 1 }
    }
    return (counts.count, counts.values.reduce(0) { $0 + min($1, 2) } + min(beside, counts.count))
  }

  /// As many sentences from one on as there is room for; at least that one.
  private func window(from first: Int) -> Window {
    var last = first
    while last + 1 < sentences.count, !sentences[last + 1].isMarked,
      sentences[last + 1].tokens.upperBound - sentences[first].tokens.lowerBound <= words
    {
      last += 1
    }
    let tokens = sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
    let worth = worth(of: tokens)
    return Window(
      sentences: first..<last + 1, tokens: tokens, distinct: worth.distinct, count: worth.count)
  }

  /// Whole sentences.
  private func cut(_ range: Range<Int>) -> Snippet {
    let span = TextSpan(
      sentences[range.lowerBound].span.start, sentences[range.upperBound - 1].span.end)
    let tokens =
      sentences[range.lowerBound].tokens
      .lowerBound..<sentences[range.upperBound - 1].tokens.upperBound
    return render(span, tokens, before: "", after: "")
  }

  /// The best piece of one long sentence, with ellipses where it is cut.
  private func cut(inside sentence: Range<Int>) -> Snippet {
    let starts = sentence.lowerBound...sentence.upperBound - words
    var best = (start: starts.lowerBound, worth: (distinct: 0, count: 0))
    for start in starts {
      let worth = worth(of: start..<start + words)
      if worth > best.worth { best = (start, worth) }
    }
    let first = centred(best.start, in: starts)
    let tokens = first..<first + words
    let edges = SentenceReader(text)
    let span = TextSpan(edges.start(of: first), edges.end(of: tokens.upperBound - 1))
    let isStart = tokens.lowerBound == sentence.lowerBound
    let isEnd = tokens.upperBound == sentence.upperBound
    return render(span, tokens, before: isStart ? "" : "… ", after: isEnd ? "" : " …")
  }

  /// Moves a piece on until as many words stand before its first match as after its last.
  private func centred(_ start: Int, in starts: ClosedRange<Int>) -> Int {
    let places = (start..<start + words).filter { matches.keys[$0] != nil }
    guard let first = places.first, let last = places.last else { return start }
    let spare = words - (last - first + 1)
    return min(max(first - spare / 2, starts.lowerBound), starts.upperBound)
  }

  /// The text of a span with its marks.
  private func render(
    _ span: TextSpan, _ tokens: Range<Int>, before: String, after: String
  ) -> Snippet {
    var writer = SnippetWriter(Array(text.text.utf8), before)
    var marks: [TextSpan] = []
    writer.copy(from: span.start, to: tokens.isEmpty ? span.end : span.start)
    for place in tokens {
      let token = text.tokens[place].span
      writer.copy(to: token.start)
      let start = writer.count
      writer.copy(to: token.end)
      guard matches.keys[place] != nil else { continue }
      if matches.isJoined[place], place > tokens.lowerBound, let last = marks.popLast() {
        marks.append(TextSpan(last.start, writer.count))
      } else {
        marks.append(TextSpan(start, writer.count))
      }
    }
    writer.copy(to: span.end)
    return Snippet(text: writer.text + after, marks: marks)
  }
}

/// Copies text and makes one space of every run of white space.
private struct SnippetWriter {
  private let source: [UInt8]
  private var bytes: [UInt8]
  private var at = 0

  init(_ source: [UInt8], _ before: String) {
    self.source = source
    bytes = Array(before.utf8)
  }

  /// In bytes.
  var count: Int { bytes.count }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func copy(from start: Int, to end: Int) {
    at = start
    copy(to: end)
  }

  mutating func copy(to end: Int) {
    while at < end {
      let byte = source[at]
      let isSpace = byte == 32 || (9...13).contains(byte)
      if !isSpace {
        bytes.append(byte)
      } else if bytes.last != 32 {
        bytes.append(32)
      }
      at += 1
    }
  }
}
