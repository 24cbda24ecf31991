internal import Identifiers
internal import Text

extension QueryParser {
  /// What stands before a colon, if the next word has one.
  func fieldName() -> QueryPiece? {
    var ahead = scanner
    let name = ahead.take { scanner in
      scanner.peek().map { $0 != ":" && !QuerySyntax.endsRun($0) } ?? false
    }
    return ahead.peek() == ":" ? name : nil
  }

  /// `field:value` and `field:(a | b)`
  mutating func field(_ name: QueryPiece) -> QueryNode? {
    let start = scanner.offset
    scanner.advance(name.text.unicodeScalars.count + 1)
    guard let field = QueryField(written: name.text) else {
      unknownField(name)
      return repaired(name)
    }
    guard let clause = clause(field, from: start) else { return nil }
    return QueryNode(.field(clause), at: TextSpan(start, scanner.offset))
  }

  private mutating func unknownField(_ name: QueryPiece) {
    let written = name.text.lowercased()
    if QueryField.reserved.contains(written) {
      fail(.unavailable, "\(written): is not available yet", at: name.span)
      return
    }
    if scanner.peek() == "/", scanner.peek(1) == "/" {
      fail(
        .unknownField, "\"\(name.text):\" is not a field", at: name.span,
        hint: "write url:\"\(name.text)://…\" for an article by its address, or use quotes")
      return
    }
    let isName = !written.isEmpty && written.allSatisfy { $0.isASCII && $0.isLetter }
    guard isName else {
      fail(
        .unknownField, "\"\(name.text):\" is not a field", at: name.span,
        hint: "to search for the text itself, put it in quotes")
      return
    }
    let nearest = NearestName.among(QueryField.names, to: written, limit: 1)
    let suggestion = nearest.first.map { "did you mean \"\($0)\"? " } ?? ""
    fail(
      .unknownField, "unknown field \"\(name.text)\"", at: name.span,
      hint: suggestion + "fields: " + QueryField.names.joined(separator: " "))
  }

  /// What the lenient syntax makes of `unknown:value`: its words, name and all.
  private mutating func repaired(_ name: QueryPiece) -> QueryNode? {
    countClause()
    let value = takeRun()
    let words = words(of: name) + words(of: value)
    guard !words.isEmpty else { return nil }
    let span = TextSpan(name.span.start, scanner.offset)
    return .and(words.map { QueryNode(.word($0), at: span) })
  }

  /// What follows the colon.
  private mutating func clause(_ field: QueryField, from start: Int) -> QueryFieldClause? {
    if scanner.peek() == "(" { return values(field) }
    guard let value = value(field, from: start, in: nil) else { return nil }
    return QueryFieldClause(field: field, values: [value], joining: .any)
  }

  /// `(a | b)` and `(a & b)`
  private mutating func values(_ field: QueryField) -> QueryFieldClause? {
    let opening = scanner.piece(from: scanner.at, to: scanner.at + 1)
    scanner.advance()
    var values: [QueryValue] = []
    var signs: Set<Unicode.Scalar> = []
    while true {
      scanner.skipSpaces()
      if let value = value(field, from: scanner.offset, in: opening) { values.append(value) }
      scanner.skipSpaces()
      guard let sign = scanner.peek(), sign == "|" || sign == "&" else { break }
      signs.insert(sign)
      scanner.advance()
    }
    closeValues(opening, field)
    if signs.count > 1 {
      fail(
        .syntax, "\"|\" and \"&\" in one pair of brackets",
        at: TextSpan(opening.span.start, scanner.offset),
        hint: "write \(field.rawValue):(a | b) \(field.rawValue):c")
    }
    guard !values.isEmpty else { return nil }
    let joining: QueryFieldClause.Joining = signs == ["&"] && values.count > 1 ? .all : .any
    return QueryFieldClause(field: field, values: values, joining: joining)
  }

  private mutating func closeValues(_ opening: QueryPiece, _ field: QueryField) {
    if scanner.take(")") { return }
    guard !scanner.isAtEnd else {
      fail(.unclosed, "a bracket is not closed", at: opening.span, hint: "add \")\"")
      return
    }
    let start = scanner.offset
    let rest = scanner.take { $0.peek() != ")" }
    _ = scanner.take(")")
    fail(
      .syntax, "values in brackets are separated by | or &",
      at: TextSpan(start, max(start, rest.span.end)),
      hint: "put a value of several words in quotes")
  }

  /// `@name`, `@"Lina Khan"`, `@org`, `@law/eu-ai-act`
  mutating func entity() -> QueryNode? {
    let start = scanner.offset
    scanner.advance()
    if scanner.peek() == "(" {
      fail(
        .syntax, "\"@\" takes one name", at: TextSpan(start, start + 1),
        hint: "write @Meta OR @Google, or org:(Meta | Google)")
      return nil
    }
    guard let value = value(.entity, from: start, in: nil) else { return nil }
    let span = TextSpan(start, scanner.offset)
    if case .name(let name) = value.content, let kind = EntityKind(rawValue: name),
      span.count == name.utf8.count + 1
    {
      return QueryNode(.kind(kind), at: span)
    }
    return QueryNode(
      .field(QueryFieldClause(field: .entity, values: [value], joining: .any)), at: span)
  }
}
