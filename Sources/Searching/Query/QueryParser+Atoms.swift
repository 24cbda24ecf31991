internal import Identifiers
internal import Text

extension QueryParser {
  /// One operand: a group, a phrase, an entity, a field or a word.
  mutating func atom() -> QueryNode? {
    scanner.skipSpaces()
    guard let scalar = scanner.peek() else { return nil }
    if scalar == "(" { return group() }
    if QuerySyntax.isQuote(scalar) { return phrase() }
    if scalar == "@" { return entity() }
    if scalar == "=" { return exact() }
    if let name = fieldName() { return field(name) }
    return run()
  }

  /// Whether what comes next is a word without quotes, sign or field.
  var startsBareWord: Bool {
    guard let scalar = scanner.peek(), !"(@=-".unicodeScalars.contains(scalar),
      !QuerySyntax.isQuote(scalar), fieldName() == nil, peekOperator() == nil
    else { return false }
    var ahead = scanner
    let run = ahead.take { $0.peek().map { !QuerySyntax.endsRun($0) } ?? false }
    return !run.text.contains("*")
  }

  private mutating func group() -> QueryNode? {
    let opening = scanner.piece(from: scanner.at, to: scanner.at + 1)
    scanner.advance()
    let before = errors.count
    let inner = nested(at: opening.span) { $0.either() }
    scanner.skipSpaces()
    if !scanner.take(")") {
      fail(.unclosed, "a bracket is not closed", at: opening.span, hint: "add \")\"")
    } else if inner == nil, errors.count == before {
      fail(
        .empty, "nothing stands in the brackets",
        at: TextSpan(opening.span.start, scanner.offset), hint: "remove them")
    }
    let boost = boost()
    return inner.map { weighted($0, boost, from: opening.span.start) }
  }

  /// `"a b"`, `"a b"~8`, `"a b"^2`
  private mutating func phrase() -> QueryNode? {
    let start = scanner.offset
    let quoted = quoted()
    let span = TextSpan(start, scanner.offset)
    let distance = phraseDistance()
    let boost = boost()
    countClause()
    let words = words(of: quoted)
    guard !words.isEmpty else {
      fail(.empty, "no word stands in the quotes", at: span, hint: "remove them")
      return nil
    }
    let sound = phrase(words, distance: distance, at: span)
    return weighted(QueryNode(.phrase(sound), at: span), boost, from: start)
  }

  /// Checks the lengths of a phrase, and gives it cut to what is allowed.
  mutating func phrase(
    _ words: [QueryWord], distance: Int?, at span: TextSpan
  ) -> QueryPhrase {
    if words.count > QueryLimits.phraseWords {
      fail(
        .limit, "the phrase has \(words.count) words; the limit is \(QueryLimits.phraseWords)",
        at: span, hint: "join two shorter phrases by AND")
    }
    guard let distance else { return QueryPhrase(words: words, distance: nil) }
    guard distance + 1 >= words.count else {
      fail(
        .range, "\(words.count) words cannot stand within \(distance)", at: span,
        hint: "the distance must be at least \(words.count - 1)")
      return QueryPhrase(words: words, distance: words.count - 1)
    }
    return QueryPhrase(words: words, distance: distance)
  }

  private mutating func phraseDistance() -> Int? {
    guard scanner.peek() == "~" else { return nil }
    let piece = scanner.take { scanner in
      scanner.peek().map { $0 != "^" && !QuerySyntax.endsRun($0) } ?? false
    }
    guard let number = Int(piece.text.dropFirst()) else {
      fail(
        .range, "\"~\" after a phrase takes a distance", at: piece.span, hint: "write \"a b\"~8")
      return nil
    }
    guard QueryLimits.distances.contains(number) else {
      fail(
        .limit, "the distance of a phrase is \(number)", at: piece.span,
        hint: "it goes from 1 to \(QueryLimits.distances.upperBound)")
      return nil
    }
    return number
  }

  /// The text between quotes. An ASCII quote ends at the next one, a curly one at any.
  mutating func quoted() -> QueryPiece {
    let opening = scanner.piece(from: scanner.at, to: scanner.at + 1)
    let isPlain = scanner.take("\"")
    if !isPlain { scanner.advance() }
    let plain = isPlain ? scanner.next { $0 == "\"" } : nil
    guard let end = plain ?? scanner.next(where: QuerySyntax.isQuote) else {
      fail(.unclosed, "a quote is not closed", at: opening.span, hint: "add '\"'")
      return scanner.take { _ in true }
    }
    let text = scanner.take { $0.at < end }
    scanner.advance()
    return text
  }

  /// `=word`
  private mutating func exact() -> QueryNode? {
    let start = scanner.offset
    scanner.advance()
    if let scalar = scanner.peek(), QuerySyntax.isQuote(scalar) { return phrase() }
    let run = takeRun()
    let span = TextSpan(start, run.span.end)
    let (text, boost) = splitBoost(run)
    let words = words(of: text)
    countClause()
    guard words.count == 1 else {
      fail(
        words.isEmpty ? .dangling : .syntax,
        words.isEmpty ? "\"=\" needs a word on its right" : "\"=\" takes one word", at: span,
        hint: words.isEmpty ? "write =word" : "put the words in quotes")
      return words.isEmpty
        ? nil : QueryNode(.phrase(phrase(words, distance: nil, at: span)), at: span)
    }
    return QueryNode(.exact(words[0]), at: span, boost: boost)
  }

  /// The words of a piece as they are in the index.
  func words(of piece: QueryPiece) -> [QueryWord] { QueryWord.words(in: piece.text) }
}
