internal import Text

extension QueryParser {
  mutating func takeRun() -> QueryPiece {
    scanner.take { scanner in scanner.peek().map { !QuerySyntax.endsRun($0) } ?? false }
  }

  /// `word`, `word^2`, `prefix*`, `word~1`; `cross-border` is read as a phrase.
  mutating func run() -> QueryNode? {
    let piece = takeRun()
    countClause()
    let (text, boost) = splitBoost(piece)
    if text.text.hasSuffix("*") {
      return prefix(text.dropLast(1), at: piece.span).map {
        QueryNode($0.form, at: piece.span, boost: boost)
      }
    }
    if let tilde = text.text.lastIndex(of: "~") {
      return similar(text, String(text.text[tilde...]), boost)
    }
    if text.text.contains("*") {
      fail(.wildcard, "\"*\" stands only at the end of a word", at: piece.span, hint: "regulat*")
    }
    return words(text, boost)
  }

  /// The words of a run, as one node.
  private mutating func words(_ piece: QueryPiece, _ boost: Double) -> QueryNode? {
    let all = words(of: piece)
    let words = Self.withoutElision(all)
    guard let first = words.first else {
      fail(
        .empty, "no word in \"\(piece.text)\"", at: piece.span,
        hint: "remove it, or search pasted text with --literal")
      return nil
    }
    let form: QueryForm =
      words.count == 1 ? .word(first) : .phrase(phrase(words, distance: nil, at: piece.span))
    return QueryNode(form, at: piece.span, boost: boost)
  }

  /// Without the article that French and Italian write before a word: `l'IA` is `IA`.
  private static func withoutElision(_ words: [QueryWord]) -> [QueryWord] {
    guard words.count > 1, elisions.contains(words[0].lower) else { return words }
    return Array(words.dropFirst())
  }

  private static let elisions: Set<String> = [
    "l", "d", "j", "m", "n", "s", "t", "c", "qu", "lorsqu", "jusqu", "puisqu", "quoiqu", "dell",
    "all", "nell", "dall", "sull", "un",
  ]

  private mutating func prefix(_ piece: QueryPiece, at span: TextSpan) -> QueryNode? {
    let words = words(of: piece)
    guard words.count == 1, !piece.text.contains("*") else {
      fail(
        .wildcard,
        words.isEmpty ? "\"*\" has no word before it" : "\"*\" stands only at the end of one word",
        at: span,
        hint: words.isEmpty ? "an empty query is every article" : "write the words apart")
      return nil
    }
    guard words[0].word.count >= QueryLimits.prefixLetters else {
      fail(
        .wildcard, "\"\(piece.text)*\" is too short", at: span,
        hint: "write \(QueryLimits.prefixLetters) letters or more before \"*\"")
      return QueryNode(.word(words[0]), at: span)
    }
    return QueryNode(.prefix(words[0]), at: span)
  }

  private mutating func similar(
    _ piece: QueryPiece, _ suffix: String, _ boost: Double
  ) -> QueryNode? {
    let word = piece.dropLast(suffix.utf8.count)
    let words = words(of: word)
    guard let edits = Int(suffix.dropFirst()), (1...2).contains(edits), words.count == 1 else {
      fail(
        .syntax, "\"~\" in a word", at: piece.span,
        hint: "write word~1 or word~2 for words spelt alike, or put the text in quotes")
      return self.words(word, boost)
    }
    guard words[0].word.count > 2 * edits else {
      fail(
        .wildcard, "\"\(words[0].text)\" is too short for \(suffix)", at: piece.span,
        hint: "it needs \(2 * edits + 1) letters or more")
      return QueryNode(.word(words[0]), at: piece.span, boost: boost)
    }
    return QueryNode(.similar(words[0], edits: edits), at: piece.span, boost: boost)
  }

  /// Takes `^2` where it stands next.
  mutating func boost() -> Double {
    guard scanner.peek() == "^" else { return 1 }
    return boost(takeRun())
  }

  /// Separates a word from the `^2` at its end.
  mutating func splitBoost(_ piece: QueryPiece) -> (QueryPiece, Double) {
    guard let caret = piece.text.lastIndex(of: "^") else { return (piece, 1) }
    let count = piece.text[caret...].utf8.count
    let cut = piece.text.utf8.count - count
    let head = QueryPiece(
      text: String(piece.text[..<caret]),
      span: TextSpan(piece.span.start, piece.span.start + cut))
    let tail = QueryPiece(
      text: String(piece.text[caret...]), span: TextSpan(head.span.end, piece.span.end))
    return (head, boost(tail))
  }

  private mutating func boost(_ piece: QueryPiece) -> Double {
    let digits = piece.text.dropFirst()
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let number = Double(String(digits)), QueryLimits.boosts.contains(number)
    else {
      fail(
        .range, "\"^\" takes a weight from 0.01 to 100", at: piece.span, hint: "write word^2")
      return 1
    }
    return number
  }

  /// A node with a weight of its own; filters and NOT have none.
  mutating func weighted(_ node: QueryNode, _ boost: Double, from start: Int) -> QueryNode {
    let span = TextSpan(start, max(scanner.offset, node.span.end))
    guard boost != 1 else { return QueryNode(node.form, at: span, boost: node.boost) }
    switch node.form {
    case .field, .kind, .not:
      fail(
        .operand, "a weight on what has no score", at: span,
        hint: "weights are for words, phrases and groups")
      return node
    case .everything, .and, .or, .word, .exact, .prefix, .similar, .phrase, .near:
      let product = node.boost * boost
      let allowed = QueryLimits.boosts
      return QueryNode(
        node.form, at: span, boost: min(max(product, allowed.lowerBound), allowed.upperBound))
    }
  }
}
