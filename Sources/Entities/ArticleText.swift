internal import Text

/// The two parts of an article with the language they are in.
struct ArticleText: Sendable {
  let title: TokenizedText
  let body: TokenizedText
  /// An ISO 639-1 code, or `und`.
  let language: String

  subscript(_ part: ArticlePart) -> TokenizedText {
    switch part {
    case .title: title
    case .body: body
    }
  }
}

extension TokenizedText {
  /// Whether exactly one space stands between two tokens; false at the ends of the text.
  func isTouching(_ left: Int, _ right: Int) -> Bool {
    left >= 0 && right < tokens.count
      && tokens[right].span.start == tokens[left].span.end + 1 && gap(before: right) == " "
  }

  /// Whether the token before one, which must not be the first, is a possessive: `Meta's Threads`.
  func isPossessive(before index: Int) -> Bool {
    let gap = gap(before: index).unicodeScalars
    return gap.count == 3 && gap.dropFirst().starts(with: ["s", " "])
  }

  /// Whether a token has its capital from where it stands: first in the text, a sentence or a line.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return gap(before: index).unicodeScalars.contains {
      ".!?:\n“\"„«•".unicodeScalars.contains($0)
    }
  }

  /// Whether the token at a place, which may be none, is this folded word.
  func isWord(_ word: String, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].word == word
  }

  /// What stands between a token, which must not be the first, and the one before it; empty where
  /// they touch.
  func gap(before index: Int) -> Substring {
    let start = tokens[index - 1].span.end
    return text.piece(TextSpan(start, max(start, tokens[index].span.start)))
  }
}

extension String {
  /// The text of a span of this text.
  func piece(_ span: TextSpan) -> Substring {
    let start = utf8.index(startIndex, offsetBy: span.start)
    return self[start..<utf8.index(start, offsetBy: span.count)]
  }
}
