import FuzzDriver

@testable import IndexFormat
@testable import Searching
@testable import Text

/// What any text must survive when a piece of it is shown: what is marked in the snippet stands in
/// it, in order, and cuts no character.
///
/// The first byte of an input is how many words are wanted, the second what part of the text is not
/// the article, in eighths; a line of words to look for follows, then the text.
enum SnippetTarget {
  static func check(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let rest = bytes.dropFirst(2)
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    let wanted = Tokenizer.tokens(
      in: Fold.composed(String(decoding: rest[..<end], as: UTF8.self)))
    let text = text(Fold.composed(String(decoding: rest[end...], as: UTF8.self)), part: bytes[1])
    guard let matches = matches(of: wanted, in: text) else { return }
    let snippet = SnippetMaker(text, matches, words: Int(bytes[0])).snippet()
    check(snippet)
  }

  private static func check(_ snippet: Snippet) {
    let bytes = snippet.text.utf8
    var end = 0
    for mark in snippet.marks {
      promise(mark.start >= end && mark.count > 0, "marks overlap, or one is empty")
      end = mark.end
      promise(end <= bytes.count, "a mark outside the snippet")
      for offset in [mark.start, end] {
        let place = bytes.index(bytes.startIndex, offsetBy: offset)
        promise(
          place.samePosition(in: snippet.text.unicodeScalars) != nil, "half a character marked")
      }
    }
  }

  /// The text with one of its eighths, at borders of words, marked.
  private static func text(_ text: String, part: UInt8) -> TokenizedText {
    let plain = TokenizedText(text)
    let eighth = Int(part % 16)
    guard eighth < 8 else { return plain }
    let places = plain.tokens.count * eighth / 8..<plain.tokens.count * (eighth + 1) / 8
    guard let first = plain.tokens[places].first, let last = plain.tokens[places].last else {
      return plain
    }
    let span = TextSpan(first.span.start, last.span.end)
    return TokenizedText(text, marked: [MarkedSpan(span, .newsletter)])
  }

  private static func matches(of wanted: [Token], in text: TokenizedText) -> TextMatches? {
    var highlights = Highlights()
    highlights.words = Set(wanted.map(\.word))
    highlights.stems = Set(wanted.map(\.lower))
    highlights.prefixes = wanted.prefix(1).map { String($0.word.prefix(3)) }
    highlights.phrases = wanted.count > 1 ? [wanted.prefix(3).map(\.word)] : []
    var analyzer = Analyzer()
    let places = [1, 2, text.tokens.count / 2, text.tokens.count + 1]
    return try? TextMatches(
      text, highlights, language: "en", positions: ["XEorg/meta": places], &analyzer)
  }
}
