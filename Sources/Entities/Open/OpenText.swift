internal import Text

/// One part of an article as open recognition reads it: each word with its roles, what stands before
/// it, and whether the catalogue has spoken for it.
struct OpenText: Sendable {
  let part: ArticlePart
  let text: TokenizedText
  let language: String
  let words: [Word]

  struct Word: Sendable {
    let roles: WordRoles
    /// What stands before it.
    let joint: Joint
    /// The kind of name that the catalogue has for it.
    let covered: Cover
    let isMarked: Bool
    /// In a line whose words have capitals whatever they are: a heading.
    var isHeading = false
  }

  /// What the catalogue knows a word as.
  enum Cover: UInt8, Sendable { case nothing, office, place, other }

  /// - Parameter cover: what the catalogue knows of each token.
  init(_ part: ArticlePart, _ article: ArticleText, _ cover: [Cover]) {
    self.part = part
    text = article[part]
    language = article.language
    let bytes = Array(text.text.utf8)
    let roles = Lexicon.roles
    var marks = text.marked[...]
    var end = 0
    var words: [Word] = []
    words.reserveCapacity(text.tokens.count)
    for (index, token) in text.tokens.enumerated() {
      while let mark = marks.first, mark.span.end <= token.span.start { marks.removeFirst() }
      let gap = bytes[min(end, token.span.start)..<token.span.start]
      words.append(
        Word(
          roles: roles[token.word] ?? [],
          joint: index == 0 ? .line : Joint(gap, after: text.tokens[index - 1]),
          covered: cover[index],
          isMarked: marks.first?.span.contains(token.span.start) ?? false))
      end = token.span.end
    }
    self.words = Headings(words, bytes, text.tokens, part, language: language).marked
  }
}

extension OpenText {
  var count: Int { words.count }

  func token(_ index: Int) -> Token { text.tokens[index] }

  func word(_ index: Int) -> String { text.tokens[index].word }

  /// The roles of a word; none past the ends of the text.
  func roles(_ index: Int) -> WordRoles { words.indices.contains(index) ? words[index].roles : [] }

  /// What stands before a word; the end of a line past the ends of the text.
  func joint(_ index: Int) -> Joint { words.indices.contains(index) ? words[index].joint : .line }

  func isCapital(_ index: Int) -> Bool {
    words.indices.contains(index) && text.tokens[index].shape.hasCapital && !words[index].isMarked
  }

  /// Whether a word has a capital and no name of the catalogue holds it.
  func isUnknown(_ index: Int) -> Bool {
    isCapital(index) && words[index].covered == .nothing
  }

  /// Whether a word is one space behind the one before it, both being the article's.
  func touches(_ index: Int) -> Bool {
    joint(index) == .space && index > 0 && !words[index].isMarked && !words[index - 1].isMarked
  }

  /// Whether a word begins a sentence.
  func begins(_ index: Int) -> Bool { joint(index).isBreak || words[index].isHeading }

  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(text.tokens[tokens.lowerBound].span.start, text.tokens[tokens.upperBound - 1].span.end)
  }

  func surface(_ tokens: Range<Int>) -> Substring { text.text.piece(span(tokens)) }

  /// The words as they stand, with one kind of blank and of apostrophe between them.
  func name(_ tokens: Range<Int>) -> String {
    var name = ""
    for scalar in surface(tokens).unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}", "\n": if name.last != " " { name += " " }
      case "\u{2010}", "\u{2011}": name += "-"
      case "’", "‘", "ʼ": name += "'"
      case "\u{AD}", "\u{200B}": continue
      default: name.unicodeScalars.append(scalar)
      }
    }
    return name
  }
}
