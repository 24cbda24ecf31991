/// A text with its words and the spans that are not the article.
package struct TokenizedText: Sendable {
  /// In normal form C.
  package let text: String
  /// In order. A word's position is its place here.
  package let tokens: [Token]
  /// Sorted, not overlapping.
  package let marked: [MarkedSpan]

  /// Splits `text` into words.
  ///
  /// `text` must be in normal form C (`Fold.composed`), or the words of one name written in two
  /// ways will differ; `marked` must be sorted and must not overlap.
  package init(_ text: String, marked: [MarkedSpan] = []) {
    precondition(
      zip(marked, marked.dropFirst()).allSatisfy { $0.span.end <= $1.span.start },
      "marked spans are sorted and do not overlap")
    self.text = text
    self.tokens = Tokenizer.tokens(in: text)
    self.marked = marked
  }

  /// Whether a word starts in a marked span. Logarithmic in the marked spans.
  package func isMarked(_ token: Token) -> Bool { reason(of: token) != nil }

  /// Why the word is not the article's; nil when it is.
  package func reason(of token: Token) -> MarkReason? {
    var low = 0
    var high = marked.count
    while low < high {
      let middle = (low + high) / 2
      if marked[middle].span.end <= token.span.start { low = middle + 1 } else { high = middle }
    }
    guard low < marked.count, marked[low].span.contains(token.span.start) else { return nil }
    return marked[low].reason
  }

  /// The text without its marked spans.
  package var unmarkedText: String {
    let bytes = text.utf8
    var unmarked = ""
    var start = bytes.startIndex
    for mark in marked {
      unmarked += text[start..<bytes.index(bytes.startIndex, offsetBy: mark.span.start)]
      start = bytes.index(bytes.startIndex, offsetBy: mark.span.end)
    }
    return unmarked + text[start...]
  }
}
